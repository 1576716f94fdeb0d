import { z } from 'zod';
import { plainDate } from './plain-date.ts';
import { shortText, webAddress } from './text.ts';

/** A link that backs a reason. */
export const source = z.strictObject({
  title: shortText.describe('What the page is called, as a reader would name it.'),
  url: webAddress.describe('Its whole address, starting with https://.'),
  read: plainDate.optional().describe('The day the team read it, as year-month-day.'),
  archived: webAddress
    .optional()
    .describe('The address of an archived copy, for the day the original is gone.'),
});

export type Source = z.infer<typeof source>;
