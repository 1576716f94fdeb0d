import { z } from 'zod';
import { plainDate } from './plain-date.ts';
import { shortText, text } from './text.ts';

/** A plain page, such as About. The text below the front matter is its content. */
export const page = z.strictObject({
  title: shortText.describe('The heading.'),
  description: text.describe('What it says, in one sentence, for previews.'),
  updated: plainDate.optional().describe('The day it was last changed in substance.'),
});

export type PageRecord = z.infer<typeof page>;
