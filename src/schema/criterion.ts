import { z } from 'zod';
import { plainDate } from './plain-date.ts';
import { shortText, text } from './text.ts';

/** What a decision that cites a criterion can be, the mildest first. */
export const OUTCOMES = ['watch', 'limit', 'suspend'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A published ground that a decision can cite. The text below the front matter explains it. */
export const criterion = z.strictObject({
  title: shortText.describe('Its name, in a few words.'),
  summary: text.describe('What it asks of a server, in one sentence.'),
  kind: z
    .enum(['moderation', 'infrastructure'])
    .describe('moderation for conduct, infrastructure for spam, attacks and load.'),
  outcomes: z
    .array(z.enum(OUTCOMES))
    .min(1)
    .optional()
    .describe(
      'What a decision that cites it can be: watch, limit, suspend. Without this line: any.',
    ),
  adopted: plainDate.describe('The day it came into force.'),
  retired: plainDate
    .optional()
    .describe('The last day it was in force. Decisions from before keep citing it.'),
  post: z.string().optional().describe('The post that announced it.'),
  changes: z
    .array(
      z.strictObject({
        date: plainDate.describe('The day the wording changed.'),
        note: text.describe('What changed, in one sentence.'),
      }),
    )
    .min(1)
    .optional()
    .describe('What was changed in it since, oldest first.'),
});

export type CriterionRecord = z.infer<typeof criterion>;
