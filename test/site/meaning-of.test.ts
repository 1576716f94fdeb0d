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
      ...en.meaning.limited,
      en.reject.media,
    ]);
  });
  test('goes on with what members ask first of the software', () => {
    const [first, ...rest] = en.meaning.suspended;
    expect(meaning('mastodon', 'suspended')).toEqual([
      first,
      suspends('mastodon', 'follows'),
      suspends('mastodon', 'messages'),
      suspends('mastodon', 'undo'),
      ...rest,
    ]);
  });
  test('begins as the software does it where that differs', () => {
    const told = meaning('pleroma', 'suspended');
    expect(told[0]).toBe(effectsEn.get('pleroma')?.effects.suspend.says);
    expect(told).not.toContain(en.meaning.suspended[0]);
    expect(told).toContain(suspends('pleroma', 'messages'));
  });
  test('is that the software cannot do it, and nothing else, where it cannot', () => {
    expect(meaning('lemmy', 'limited')).toEqual([
      'Lemmy can’t limit a server: the team can only block it or leave it open.',
    ]);
  });
});

describe('what is rejected', () => {
  test('is told of media as the software does it', () => {
    expect(meaning('misskey', 'watched', ['media']).at(-1)).toBe(
      effectsEn.get('misskey')?.effects['reject-media'].changes?.posts,
    );
  });
  test('is told of reports where the software turns them away', () => {
    expect(meaning('sharkey', 'watched', ['reports']).at(-1)).toBe(en.reject.reports);
  });
  test('is told as impossible where the software takes every report', () => {
    expect(meaning('misskey', 'watched', ['reports']).at(-1)).toBe(
      effectsEn.get('misskey')?.effects['reject-reports'].unable,
    );
  });
});
