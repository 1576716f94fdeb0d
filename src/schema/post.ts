import { z } from 'zod';
import { byteLength } from './byte-length.ts';
import { LIMITS } from './limits.ts';
import { noLongerThan } from './no-longer-than.ts';
import { plainDate } from './plain-date.ts';
import { plainTime } from './plain-time.ts';
import { update } from './update.ts';
import { languageTag, shortText, text, webAddress } from './text.ts';

/** An announcement. The text below the front matter is what members read. */
export const post = z.strictObject({
  title: shortText.describe('The heading.'),
  description: text.describe('What it says, in one or two sentences, for lists and previews.'),
  date: plainTime.describe(
    'The day it is published, as year-month-day, with the time if you like: 2026-03-02T14:30. A day still to come keeps it back until then.',
  ),
  authors: z
    .array(shortText)
    .min(1)
    .optional()
    .describe('Who wrote it. Without this line: the team.'),
  tags: z
    .array(
      z
        .string()
        .superRefine(noLongerThan(LIMITS.nameBytes, 'bytes', byteLength))
        .refine((value) => /^[\p{Ll}\p{Lo}\p{Lm}\d]+(-[\p{Ll}\p{Lo}\p{Lm}\d]+)*$/u.test(value), {
          params: { problem: 'bad-tag' },
        }),
    )
    .min(1)
    .optional()
    .describe('Words to find it by: lower case, hyphens for spaces.'),
  decisions: z
    .array(z.string())
    .min(1)
    .optional()
    .describe(
      'The decisions it is about: names of files in decisions/, without .yaml, or of servers in a group.',
    ),
  updates: z
    .array(update)
    .min(1)
    .optional()
    .describe('Corrections and additions made since, oldest first, shown at the top.'),
  discussion: webAddress.optional().describe('Where members can reply, for example a toot.'),
  language: languageTag
    .optional()
    .describe('The language it is written in, if not the site’s, for example de.'),
  draft: z.boolean().optional().describe('true keeps it out of the site.'),
  'pinned-until': plainDate
    .optional()
    .describe('Keeps it at the top of the home page through that day.'),
});

export type PostRecord = z.infer<typeof post>;
