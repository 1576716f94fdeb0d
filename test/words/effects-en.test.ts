import { describe, expect, test } from 'vitest';
import { ASPECTS } from '../../src/words/effect.ts';
import { effectsEn } from '../../src/words/effects-en.ts';

const names = [...effectsEn.keys()];

describe.each([...effectsEn])('%s', (name, { version, effects, sources }) => {
  const all = Object.entries(effects);

  test('either does a treatment or says that it cannot', () => {
    for (const [treatment, effect] of all)
      expect(effect.unable === undefined, treatment).toBe(effect.changes !== undefined);
  });
  test('says nothing of what nobody could verify', () => {
    for (const [treatment, { changes = {}, unknown = [] }] of all)
      for (const aspect of unknown) expect(changes[aspect], treatment).toBeUndefined();
  });
  test('says of everything but rejected reports what changes besides what comes back', () => {
    for (const [treatment, { changes, besides }] of all)
      if (changes !== undefined && besides === undefined)
        expect(
          ASPECTS.filter((aspect) => aspect !== 'undo' && changes[aspect] !== undefined),
          treatment,
        ).not.toEqual([]);
  });
  test('tells members of no other software', () => {
    const others = names.filter((other) => other !== name);
    for (const [treatment, { says = '', changes = {}, besides = '', unable = '' }] of all) {
      const words = [says, ...Object.values(changes), besides, unable].join(' ').toLowerCase();
      for (const other of others) expect(words, treatment).not.toContain(other);
    }
  });
  test('says which version was read, and where, at one commit each', () => {
    expect(version).toMatch(/\d/u);
    expect(sources.length).toBeGreaterThan(0);
    for (const { url } of sources) expect(url).toMatch(/\/blob\/[\da-f]{40}\//u);
  });
});

describe('what goes on being sent to a suspended server', () => {
  const messages = (name: string): string | undefined =>
    effectsEn.get(name)?.effects.suspend.changes?.messages;

  test('is nothing on Akkoma', () => {
    expect(messages('akkoma')).toContain('yours are not sent there');
  });
  test('is what members write on Pleroma, also private messages until the server is quarantined', () => {
    expect(messages('pleroma')).toContain('Yours are still sent there');
    expect(messages('pleroma')).toContain('quarantined');
    expect(effectsEn.get('pleroma')?.effects.suspend.says).toContain('still sent there');
  });
});

test('Sharkey turns reports away, and Misskey cannot', () => {
  const reports = (name: string) => effectsEn.get(name)?.effects['reject-reports'];
  expect(reports('sharkey')).toEqual(reports('mastodon'));
  expect(reports('misskey')?.unable).toBeDefined();
});
