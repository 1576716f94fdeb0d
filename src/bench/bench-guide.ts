import type { GuideRecord } from '../schema/guide.ts';

/** A guide that generated posts and decisions can show. */
export const benchGuide: {
  readonly id: string;
  readonly data: GuideRecord;
  readonly body: string;
} = {
  id: 'mastodon-web-block-server',
  data: {
    title: 'Block a server in Mastodon’s web page',
    software: 'Mastodon',
    client: 'web page',
    task: 'block-server',
    checked: '2026-10-01',
    effect:
      'You no longer see posts or notifications from the server, and nobody there can follow you.',
    steps: [
      { do: 'Type {server} into the search box and press the Enter key.' },
      { do: 'Choose any profile whose name ends in {server}.' },
      { do: 'Open the menu with the three dots on that profile.' },
      { do: 'Choose “Block {server}”, near the end of the menu.' },
      { do: 'Read what the prompt says, then choose “Block server”.' },
    ],
  },
  body: '## How to undo it\n\nOpen any profile from that server again. The same line in the menu now begins with “Unblock”.',
};
