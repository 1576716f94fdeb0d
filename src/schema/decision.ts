import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { LIMITS } from './limits.ts';
import { noLongerThan } from './no-longer-than.ts';
import { plainDate } from './plain-date.ts';
import { serverName } from './server-name.ts';
import { source } from './source.ts';
import { lettersOf, shortText, text } from './text.ts';
import { update } from './update.ts';

/** What an event can do. `note` records a fact and changes nothing. */
export const ACTIONS = ['watch', 'limit', 'suspend', 'restore', 'note'] as const;
export type Action = (typeof ACTIONS)[number];

/** What can be rejected from a server besides limiting or suspending it. */
export const REJECTS = ['media', 'reports'] as const;
export type Reject = (typeof REJECTS)[number];

/** The reason of an event whose grounds the team keeps to itself. */
export const WITHHELD = 'withheld';

/** How far a single word may be from the one that withholds a reason to be taken for it. */
const NEAR = 2;

/** Tells whether a reason is one word, and that most likely the misspelt one that withholds it. */
function isNearlyWithheld(reason: string): boolean {
  const word = /^\P{L}*(\p{L}+(?:-\p{L}+)?)\P{L}*$/u.exec(reason)?.[1]?.toLowerCase();
  return word !== undefined && distance(word, WITHHELD) <= NEAR;
}

/** Something the event did, in numbers. */
export const affected = z.strictObject({
  what: text.describe('What was counted, for example: members here who follow accounts there.'),
  count: z.number().int().min(0).describe('How many, as a whole number.'),
});

/** One dated line in a decision's history. */
export const event = z.strictObject({
  date: plainDate.describe(
    'The day it took effect, as year-month-day. A day still to come announces it.',
  ),
  action: z
    .enum(ACTIONS)
    .describe(
      'What was done: watch, limit, suspend, restore (open again), or note (a fact that changes nothing).',
    ),
  reason: text
    .refine((value) => value === WITHHELD || !isNearlyWithheld(value), {
      params: {
        problem: 'unknown-value',
        nearest: WITHHELD,
        expected: `${WITHHELD}, or why in a sentence`,
      },
    })
    .describe(
      'Why, in sentences a reader outside the team understands. Write withheld to keep it to the team.',
    ),
  short: text
    .superRefine(noLongerThan(LIMITS.shortReasonLetters, 'characters', lettersOf))
    .optional()
    .describe(
      'The reason in one short sentence, for tables and feeds. Without this line they show how the reason begins.',
    ),
  criteria: z
    .array(z.string())
    .min(1)
    .optional()
    .describe(
      'The published grounds it rests on: names of files in criteria/, without the ending.',
    ),
  reject: z
    .array(z.enum(REJECTS))
    .min(1)
    .optional()
    .describe('What else is not accepted from there: media, reports, or both.'),
  sources: z.array(source).min(1).optional().describe('Links that back the reason.'),
  post: z
    .string()
    .optional()
    .describe('The post that announced it: its file or folder name in posts/, without the ending.'),
  until: plainDate.optional().describe('The last day it applies. After that it ends by itself.'),
  review: plainDate.optional().describe('When the team looks at it again.'),
  'restore-when': text
    .optional()
    .describe('What the server would have to change to be open again.'),
  affected: z
    .array(affected)
    .min(1)
    .optional()
    .describe('What it did, in numbers, such as follows severed.'),
  updates: z
    .array(update)
    .min(1)
    .optional()
    .describe('Corrections of this event made since, oldest first, shown with it.'),
});

/** The record of what the team decided about one server, or a named group of servers, over time. */
export const decision = z.strictObject({
  title: shortText
    .optional()
    .describe('Only for a group of servers: what they have in common, as a heading.'),
  servers: z
    .array(serverName)
    .min(1)
    .optional()
    .describe('Only for a group: the servers it covers, one name a line.'),
  software: shortText.optional().describe('What the server runs, if known, for example Mastodon.'),
  listing: z
    .enum(['public', 'obfuscated'])
    .optional()
    .describe(
      'obfuscated shows the name with letters masked, everywhere. Without this line it is public.',
    ),
  history: z
    .array(event)
    .min(1)
    .superRefine(noLongerThan(LIMITS.events, 'events', ({ length }) => length))
    .describe('What was decided, oldest first. One item for each day something happened.'),
});

export type Affected = z.infer<typeof affected>;
export type EventRecord = z.infer<typeof event>;
export type DecisionRecord = z.infer<typeof decision>;
