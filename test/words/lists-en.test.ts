import { describe, expect, test } from 'vitest';
import { writtenFormats } from '../../src/exchange/formats.ts';
import { listsEn } from '../../src/words/lists-en.ts';

const lists = Object.entries(listsEn);

/** What a reader is to type, of all steps of a list. */
function typed(name: string): readonly string[] {
  return (listsEn[name]?.how ?? []).flatMap((step) =>
    step.split('`').filter((_, index) => index % 2 === 1),
  );
}

test('there are words for every list, and for nothing else', () => {
  expect(Object.keys(listsEn).toSorted()).toEqual(
    writtenFormats.map(({ name }) => name).toSorted(),
  );
});

test.each(lists)('%s closes what it opens, and what is typed stands in its steps', (_, list) => {
  for (const step of list?.how ?? []) expect(step.split('`').length % 2, step).toBe(1);
  expect(list?.title).not.toContain('`');
  expect(list?.what).not.toContain('`');
});

describe('the commands for Lemmy', () => {
  const [block, lift, ...more] = typed('lemmy-blocks');

  test('are two, one for blocks and one for lifts', () => {
    expect(more).toEqual([]);
    expect(block).toContain("'.[] | select(.block)'");
    expect(lift).toContain("'.[] | select(.block | not)'");
  });
  test('ask whether a server is still blocked before its block is lifted', () => {
    const [before, after] = lift?.split(' > /dev/null && ') ?? [];
    expect(before).toContain('/api/v4/federated_instances?kind=blocked');
    expect(before).not.toContain('-X POST');
    expect(after).toContain('/api/v4/admin/instance/block');
  });
});

test.each(['akkoma-json', 'akkoma-exs'])(
  '%s says that Pleroma sends private posts on until a server is quarantined',
  (name) => {
    expect(typed(name)).toContain('quarantined_instances');
  },
);
