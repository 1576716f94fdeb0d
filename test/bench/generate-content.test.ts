import { describe, expect, it } from 'vitest';
import { benchDay } from '../../src/bench/bench-day.ts';
import { editContent } from '../../src/bench/edit-content.ts';
import { generateContent } from '../../src/bench/generate-content.ts';
import { checkContent } from '../../src/reading/check-content.ts';
import type { ContentFolder } from '../../src/reading/content-folder.ts';
import { files as inMemory } from '../files.ts';

const size = { posts: 40, decisions: 400 };
const files = generateContent(size, 7);
const { content, problems } = checkContent(folderOf(files), benchDay);

describe('generated content', () => {
  it('has no problems, on the day of the benchmark and years later', () => {
    expect(problems).toEqual([]);
    expect(checkContent(folderOf(files), '2036-01-01').problems).toEqual([]);
  });

  it('holds as many posts and decisions as asked, half of the posts MDX', () => {
    expect(content.decisions).toHaveLength(size.decisions);
    expect(content.posts).toHaveLength(size.posts);
    expect(content.posts.filter(({ format }) => format === 'mdx')).toHaveLength(size.posts / 2);
  });

  it('has what real registers have', () => {
    const { decisions, criteria } = content;
    const events = decisions.flatMap(({ data }) => data.history);
    const lengths = new Set(decisions.map(({ data }) => data.history.length));
    expect([...lengths].toSorted()).toEqual([1, 2, 3, 4, 5]);
    expect(criteria).toHaveLength(10);
    for (const field of [
      'criteria',
      'sources',
      'review',
      'until',
      'reject',
      'affected',
      'post',
      'restore-when',
    ] as const)
      expect(
        events.some((event) => event[field] !== undefined),
        field,
      ).toBe(true);
    expect(new Set(events.map(({ action }) => action)).size).toBe(5);
    expect(decisions.some(({ data }) => data.servers !== undefined)).toBe(true);
    expect(decisions.some(({ data }) => data.listing === 'obfuscated')).toBe(true);
    expect(decisions.some(({ id }) => id.includes('xn--'))).toBe(true);
    expect(new Set(decisions.map(({ id }) => id[0])).size).toBeGreaterThan(20);
  });

  it('names servers in .example only', () => {
    const { decisions } = content;
    const names = decisions.flatMap(({ id, data }) => data.servers ?? [id]);
    expect(names.filter((name) => !name.endsWith('.example'))).toEqual([]);
  });

  it('is the same to the byte for the same seed, and another for another', () => {
    expect([...generateContent(size, 7)]).toEqual([...files]);
    expect([...generateContent(size, 8)]).not.toEqual([...files]);
  });

  it('still has no problems after the edit of the benchmark, which adds one event', () => {
    const { file, text } = editContent(files);
    const edited = checkContent(folderOf(new Map([...files, [file, text]])), benchDay);
    expect(edited.problems).toEqual([]);
    const events = (records: typeof content.decisions): number =>
      records.flatMap(({ data }) => data.history).length;
    expect(events(edited.content.decisions)).toBe(events(content.decisions) + 1);
  });
});

function folderOf(all: ReadonlyMap<string, string>): ContentFolder {
  const isPicture = (file: string): boolean => file.endsWith('.svg');
  return inMemory(
    Object.fromEntries([...all].filter(([file]) => !isPicture(file))),
    [...all.keys()].filter(isPicture),
  );
}
