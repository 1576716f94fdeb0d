import { stringify } from 'yaml';
import { addDays } from '../schema/plain-date.ts';
import { benchDay } from './bench-day.ts';
import { benchWords } from './bench-words.ts';
import type { BenchDecision } from './generate-decisions.ts';
import { postFeatures } from './post-features.ts';
import type { PostPlan } from './plan-posts.ts';
import { postWords } from './post-words.ts';
import type { Random } from './random.ts';

/** What a post can speak of. */
export interface PostSurroundings {
  /** Posts from before, which it can link to. */
  readonly earlier: readonly PostPlan[];
  /** Decisions whose names can stand in any text: none of them is masked. */
  readonly open: readonly BenchDecision[];
}

/**
 * Writes a post of three to six sections: plain Markdown has tables, footnotes, task lists and links,
 * MDX has components.
 *
 * @param choose the choices
 * @param plan the post
 * @param surroundings what it can speak of
 * @returns the text of its file
 */
export function generatePost(
  choose: Random,
  plan: PostPlan,
  surroundings: PostSurroundings,
): string {
  const { earlier, open } = surroundings;
  const named = plan.decisions.slice(0, 8);
  const decisions =
    named.length > 0 || open.length === 0 || choose.chance(0.2) ? named : [choose.pick(open).id];
  const update = addDays(plan.date, choose.int(1, 40));
  const frontMatter = {
    title: plan.title,
    description: choose
      .some(postWords.sentences, 2)
      .map((line) => filled(choose, line))
      .join(' '),
    date: plan.date,
    ...(choose.chance(0.3) ? { authors: [choose.pick(['Ada', 'Noor', 'Tomasz'])] } : {}),
    tags: choose.some(postWords.tags, choose.int(1, 3)),
    ...(decisions.length > 0 ? { decisions } : {}),
    ...(choose.chance(0.15) && update < benchDay
      ? { updates: [{ date: update, note: 'Added a count that was missing.' }] }
      : {}),
    ...(choose.chance(0.2)
      ? { discussion: `https://tern.example/@moderation/${choose.int(10_000, 99_999)}` }
      : {}),
  };
  const features = choose.some(postFeatures(choose, plan, earlier, open), choose.int(2, 4));
  const sections = choose
    .some(postWords.headings, choose.int(3, 6))
    .flatMap((heading, index) => [`## ${heading}`, ...paragraphs(choose), features[index] ?? '']);
  const text = [...paragraphs(choose), ...sections, '## What you can do', ...paragraphs(choose)];
  return `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n\n${text.filter(Boolean).join('\n\n')}\n`;
}

function paragraphs(choose: Random): string[] {
  return Array.from({ length: choose.int(1, 3) }, () =>
    choose
      .some(postWords.sentences, choose.int(2, 4))
      .map((line) => filled(choose, line))
      .join(' '),
  );
}

function filled(choose: Random, line: string): string {
  return line
    .replaceAll('{n}', String(choose.int(3, 400)))
    .replaceAll('{m}', choose.pick(benchWords.months));
}
