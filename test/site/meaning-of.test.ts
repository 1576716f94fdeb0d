import { describe, expect, test } from 'vitest';
import type { State } from '../../src/register/state.ts';
import { meaningOf } from '../../src/site/meaning-of.ts';
import type { Aspect } from '../../src/words/effect.ts';
import { effectsEn } from '../../src/words/effects-en.ts';
import { en } from '../../src/words/en.ts';

function meaning(
  software: string,
  access: State['access'],
  reject: State['reject'] = [],
): readonly string[] {
  return meaningOf({ words: en, effects: effectsEn.get(software) }, { access, reject });
}

function suspends(software: string, aspect: Aspect): string | undefined {
  return effectsEn.get(software)?.effects.suspend.changes?.[aspect];
}

describe('what a state means', () => {
  test('is said in general where nothing is known of the software', () => {
    expect(meaning('writefreely', 'limited', ['media'])).toEqual([
      en.treatment.limit.says,
      en.treatment['reject-media'].says,
    ]);
  });
  test('is that everything passes where nothing was decided', () => {
    expect(meaning('mastodon', 'open')).toEqual([en.meaningOpen]);
  });
  test('goes on with what members ask first of the software', () => {
    expect(meaning('mastodon', 'suspended')).toEqual([
      en.treatment.suspend.says,
      suspends('mastodon', 'follows'),
      suspends('mastodon', 'messages'),
      suspends('mastodon', 'undo'),
      ...en.treatment.suspend.advice,
    ]);
  });
  test('begins as the software does it where that differs', () => {
    const told = meaning('pleroma', 'suspended');
    expect(told[0]).toBe(effectsEn.get('pleroma')?.effects.suspend.says);
    expect(told).not.toContain(en.treatment.suspend.says);
    expect(told).toContain(suspends('pleroma', 'messages'));
  });
  test('is that the software cannot do it, and nothing else, where it cannot', () => {
    expect(meaning('lemmy', 'limited')).toEqual([
      'Lemmy can’t limit a server: the team can only block it or leave it open.',
    ]);
  });
});

describe('what is rejected', () => {
  test('is told of media as the software does it, with what does not come back', () => {
    expect(meaning('misskey', 'watched', ['media']).slice(1)).toEqual([
      effectsEn.get('misskey')?.effects['reject-media'].says,
      effectsEn.get('misskey')?.effects['reject-media'].changes?.undo,
    ]);
  });
  test('is told of reports where the software turns them away', () => {
    expect(meaning('sharkey', 'watched', ['reports']).slice(1)).toEqual([
      en.treatment['reject-reports'].says,
      effectsEn.get('sharkey')?.effects['reject-reports'].changes?.undo,
    ]);
  });
  test('is told as impossible where the software takes every report', () => {
    expect(meaning('misskey', 'watched', ['reports']).at(-1)).toBe(
      effectsEn.get('misskey')?.effects['reject-reports'].unable,
    );
  });
  test('is not told beside a suspension, which lets nothing through', () => {
    expect(meaning('mastodon', 'suspended', ['media'])).toEqual(meaning('mastodon', 'suspended'));
  });
});
