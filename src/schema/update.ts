import { z } from 'zod';
import { plainDate } from './plain-date.ts';
import { text } from './text.ts';

/** A correction or addition, made in the open. */
export const update = z.strictObject({
  date: plainDate.describe('The day of the change.'),
  note: text.describe('What was changed, in one sentence.'),
  major: z
    .boolean()
    .optional()
    .describe('true if readers should hear of it: followers get it as a new item.'),
});

export type Update = z.infer<typeof update>;
