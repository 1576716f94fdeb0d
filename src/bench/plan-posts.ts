import { addDays } from '../schema/plain-date.ts';
import { benchDay } from './bench-day.ts';
import { postWords } from './post-words.ts';
import type { Random } from './random.ts';

/** What others need to know of a generated post before its text is written. */
export interface PostPlan {
  readonly id: string;
  readonly file: string;
  readonly date: string;
  readonly title: string;
  readonly format: 'md' | 'mdx';
  /** Has a folder of its own, with a picture. */
  readonly folder: boolean;
  /** The decisions that name it. */
  readonly decisions: string[];
}

const FIRST_DAY = '2021-06-01';

/**
 * Plans posts at even distances over the years, oldest first: `.md` and `.mdx` by turns.
 *
 * @param choose the choices
 * @param count how many
 */
export function planPosts(choose: Random, count: number): readonly PostPlan[] {
  const days = (Date.parse(benchDay) - Date.parse(FIRST_DAY)) / 86_400_000 - 30;
  const used = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const date = addDays(FIRST_DAY, Math.floor((index * days) / count));
    const topic = choose.int(0, postWords.topics.length - 1);
    const name = `${date}-${postWords.topics[topic] ?? 'minute'}`;
    const id = used.has(name) ? `${name}-${index}` : name;
    used.add(id);
    const format = index % 2 === 0 ? 'mdx' : 'md';
    const folder = format === 'mdx' && index % 20 === 0;
    return {
      id,
      file: folder ? `posts/${id}/index.${format}` : `posts/${id}.${format}`,
      date,
      title: postWords.titles[topic] ?? 'Moderators’ minute',
      format,
      folder,
      decisions: [],
    };
  });
}
