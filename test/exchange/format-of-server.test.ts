import { expect, test } from 'vitest';
import { formatOfServer } from '../../src/exchange/drift/format-of-server.ts';
import { formats } from '../../src/exchange/formats.ts';

test.each([
  ['mastodon-csv', 'gotosocial', 'gotosocial-csv'],
  ['mastodon-csv', 'mastodon', 'mastodon-csv'],
  ['mastodon-csv', 'glitch-soc', 'mastodon-csv'],
  ['mastodon-csv', 'lemmy', 'mastodon-csv'],
  ['mastodon-json', 'gotosocial', 'mastodon-json'],
  ['fediblockhole-csv', 'gotosocial', 'fediblockhole-csv'],
  ['misskey-hosts', 'sharkey', 'misskey-hosts'],
  ['domains', 'mastodon', 'domains'],
])('%s from a server that runs %s is %s', (found, software, expected) => {
  const format = formats.find(({ name }) => name === found);
  expect(format && formatOfServer(format, software).name).toBe(expected);
});
