import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writtenFormats } from '../../src/exchange/formats.ts';
import { readList } from '../../src/exchange/read-list.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { goodContent, runCli } from './run-cli.ts';

const decision = (action: string): string =>
  `history:\n  - date: 2025-02-03\n    action: ${action}\n    reason: Noise.\n`;

const files = {
  ...goodContent,
  'decisions/loud.example.yaml': decision('limit'),
  'decisions/dark.example.yaml': `listing: obfuscated\n${decision('suspend')}`,
  'decisions/seen.example.yaml': decision('watch'),
};

test.each(['mastodon-csv', 'domains', 'candor-json'])(
  'as %s the list stands on standard output, and what it leaves out on standard error',
  async (name) => {
    const { status, stdout, stderr } = await runCli('export', [name], {
      content: temporaryFolder(files),
    });
    expect(status).toBe(0);
    expect(stdout).not.toContain('dark.example');
    expect(stderr).not.toContain('dark.example');
    expect(stderr).not.toMatch(/\n {4}at /u);
    if (stderr !== '')
      expect(stderr).toMatch(/^What .+ leaves out:\n( {2}\d+ servers?\. .+: .+\n)+$/u);
  },
);

test('what is left out is grouped by the reason, with counts and names', async () => {
  const { stderr } = await runCli('export', ['mastodon-csv'], { content: temporaryFolder(files) });
  expect(stderr).toContain(
    '  1 server. Because they are only watched, which the format cannot say: seen.example\n',
  );
  expect(stderr).toMatch(/\n {2}2 servers\. Because their names are masked.+: dark.+, .+\n/u);
});

test('for the team’s own server, masked servers can be named in clear', async () => {
  const { stdout } = await runCli('export', ['mastodon-csv', '--with-obfuscated'], {
    content: temporaryFolder(files),
  });
  const row = readList(stdout).rows.find(({ server }) => server === 'dark.example');
  expect(row).toMatchObject({ access: 'suspended', obfuscated: true });
});

test.each([
  ['lemmy-blocks', 'The software shows everyone whom it blocks'],
  ['misskey-hosts', 'The software shows everyone whom it blocks'],
  ['piefed-bans', 'The software shows everyone whom it blocks'],
  ['pixelfed-backup', 'The software shows them to your team alone'],
  ['mastodon-csv', 'The software masks them'],
  ['domains', 'Whoever can read the file sees them'],
])('as %s it is said who will see the names in clear', async (name, expected) => {
  const content = temporaryFolder(files);
  const clear = await runCli('export', [name, '--with-obfuscated'], { content });
  expect(clear.stderr).toMatch(/^In it in clear: \d masked servers?\. /mu);
  expect(clear.stderr).toContain(expected);
  expect(clear.stderr).toContain('dark.example');
  const masked = await runCli('export', [name], { content });
  expect(masked.stderr).not.toContain('In it in clear');
});

test.each(['lemmy-blocks', 'piefed-bans', 'peertube-log', 'pixelfed-backup'])(
  'as %s it is said that servers below are not covered',
  async (name) => {
    const { stderr } = await runCli('export', [name], {
      content: temporaryFolder({ ...files, 'decisions/bad.example.yaml': decision('suspend') }),
    });
    expect(stderr).toMatch(/Listed, but the software blocks the very names.+bad\.example/u);
  },
);

describe('into a file', () => {
  test('it is written whole, and nothing on standard output', async () => {
    const cwd = temporaryFolder({ 'list.csv': 'old' });
    const content = temporaryFolder(files);
    const { stdout } = await runCli('export', ['domains', '--output', 'list.csv'], {
      content,
      cwd,
    });
    expect(stdout).toBe('');
    const printed = await runCli('export', ['domains'], { content });
    expect(readFileSync(join(cwd, 'list.csv'), 'utf8')).toBe(printed.stdout);
    expect(existsSync(join(cwd, 'list.csv.next'))).toBe(false);
  });

  test.each(['public/list.csv', 'dist/lists/list.csv'])(
    'names in clear do not go to %s, where everyone could read them',
    async (file) => {
      const cwd = temporaryFolder({ 'public/x': '', 'dist/lists/x': '' });
      const { status, stderr } = await runCli(
        'export',
        ['mastodon-csv', '--with-obfuscated', '--output', file],
        { content: temporaryFolder(files), cwd },
      );
      expect(stderr).toContain('would be public');
      expect(status).toBe(1);
      expect(existsSync(join(cwd, file))).toBe(false);
    },
  );
});

test('without a format, the formats are listed', async () => {
  const { status, stdout } = await runCli('export', [], { content: temporaryFolder(files) });
  for (const { name } of writtenFormats) expect(stdout).toContain(`  ${name}`);
  expect(status).toBe(0);
});

test('a format there is none of ends with 2 and the nearest', async () => {
  const { status, stderr } = await runCli('export', ['mastodon-cvs'], {
    content: temporaryFolder(files),
  });
  expect(stderr).toMatch(/^There is no format mastodon-cvs\. Did you mean mastodon-csv\?\n/u);
  expect(status).toBe(2);
});

test('decisions with problems are not exported', async () => {
  const { status, stdout, stderr } = await runCli('export', ['mastodon-csv'], {
    content: temporaryFolder({ ...files, 'decisions/bad.example.yaml': 'history: []\n' }),
  });
  expect(stdout).toBe('');
  expect(stderr).toContain('decisions/bad.example.yaml');
  expect(status).toBe(1);
});
