import { z } from 'zod';
import { plainDate } from './plain-date.ts';
import { source } from './source.ts';
import { shortText, text } from './text.ts';

/** Where a step's sentence takes the name of the server to block. */
export const SERVER_SLOT = '{server}';

/** What a member can do with a guide, in the order in which guides stand. */
export const TASKS = [
  'block-server',
  'block-account',
  'mute-account',
  'filter-words',
  'import-list',
  'take-follows',
] as const;
export type Task = (typeof TASKS)[number];

/** One thing to do, with a picture where it helps. */
export const step = z.strictObject({
  do: text.describe(
    'One thing to do, in one sentence. {server} becomes the name of the server to block.',
  ),
  picture: z.string().optional().describe('A picture that lies beside the guide.'),
  alt: text.optional().describe('What to look for in the picture, for those who cannot see it.'),
});

/** Steps that a member can follow in one client. */
export const guide = z.strictObject({
  title: shortText.describe('What the guide helps with, for example: Block a server in Mastodon.'),
  software: shortText.describe('The software of the member’s own server, for example Mastodon.'),
  client: shortText.describe('What the member uses it with, for example: web interface, or Ivory.'),
  task: z
    .enum(TASKS)
    .describe(
      'What it does: block-server, block-account, mute-account, filter-words, import-list (a list of servers to block), or take-follows (to another account).',
    ),
  checked: plainDate
    .optional()
    .describe(
      'The day the steps were last compared with the client or its texts. Without this line the guide is shown as unverified.',
    ),
  version: text.optional().describe('The version they were compared with.'),
  effect: text.optional().describe('What happens then, in a sentence or two.'),
  steps: z.array(step).min(1).describe('What to do, in order.'),
  sources: z
    .array(source)
    .min(1)
    .optional()
    .describe('Where the steps come from: the client’s documentation or texts.'),
});

export type Step = z.infer<typeof step>;
export type GuideRecord = z.infer<typeof guide>;
