import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../temporary-folder.ts';
import { goodContent, runCli, type Outcome } from './run-cli.ts';

const bad: Record<string, string> = {
  ...goodContent,
  'decisions/passive.example.yaml':
    'history:\n  - date: 2025-02-03\n    action: suspended\n    reason: It floods us.\n',
  'pages/lost.md':
    '---\ntitle: A title\ndescription: A description.\n---\n\nSee [it](/nowhere/at/all/).\n',
};

function check(
  content: string | undefined,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  return runCli('check', args, { content, env });
}

describe('a folder without problems', () => {
  test('ends with 0 and says what was counted', async () => {
    const { status, stdout, stderr } = await check(temporaryFolder(goodContent));
    expect(stderr).toBe('');
    expect(stdout).toMatch(
      /^No problems in .+: decisions 2, criteria 2, posts 2, guides 1, pages 1\.\n$/u,
    );
    expect(status).toBe(0);
  });
  test('is an empty list as JSON', async () => {
    const { status, stdout } = await check(temporaryFolder(goodContent), ['--format', 'json']);
    expect(JSON.parse(stdout)).toEqual([]);
    expect(status).toBe(0);
  });
  test('is nothing at all for GitHub', async () => {
    expect(await check(temporaryFolder(goodContent), ['--format', 'github'])).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
  });
  test('may be the sample content, which is the one checked where no other is named', async () => {
    const { status, stdout } = await check(undefined);
    expect(stdout).toMatch(/^No problems in content: /u);
    expect(status).toBe(0);
  });
  test('is the sample content too where CONTENT_DIR is set to nothing', async () => {
    expect((await check('')).stdout).toMatch(/^No problems in content: /u);
  });
});

describe('a folder with problems', () => {
  test('ends with 1 and says place, sentence, cure and count', async () => {
    const { status, stdout, stderr } = await check(temporaryFolder(bad));
    expect(stdout).toMatch(/\/decisions\/passive\.example\.yaml:3:13 {2}unknown-value\n/u);
    expect(stdout).toContain(
      '\n  Did you mean “suspend”? It can be: watch, limit, suspend, restore, note.\n',
    );
    expect(stdout).toMatch(/\/pages\/lost\.md:6:5 {2}broken-link\n/u);
    expect(stdout).toMatch(/\n2 problems in 2 files\. /u);
    expect(stderr).toBe('');
    expect(status).toBe(1);
  });
  test('is a list as JSON, each with place and words', async () => {
    const { status, stdout } = await check(temporaryFolder(bad), ['--format', 'json']);
    const problem = z.looseObject({
      code: z.string(),
      file: z.string(),
      line: z.number(),
      column: z.number(),
      what: z.string(),
      cure: z.string(),
    });
    const problems = z.array(problem).parse(JSON.parse(stdout));
    expect(problems.map(({ code, file, line, column }) => [code, file, line, column])).toEqual([
      ['unknown-value', 'decisions/passive.example.yaml', 3, 13],
      ['broken-link', 'pages/lost.md', 6, 5],
    ]);
    expect(status).toBe(1);
  });
  test('is an annotation a line for GitHub', async () => {
    const { status, stdout } = await check(temporaryFolder(bad), ['--format', 'github']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(
      /^::error file=[^,]+\/decisions\/passive\.example\.yaml,line=3,col=13,title=unknown-value::/u,
    );
    expect(lines[1]).toMatch(
      /^::error file=[^,]+\/pages\/lost\.md,line=6,col=5,title=broken-link::/u,
    );
    expect(status).toBe(1);
  });
  test('prints no colours where there is no terminal', async () => {
    expect((await check(temporaryFolder(bad))).stdout).not.toContain('\u001b');
  });
});

describe('what cannot be done ends with 2', () => {
  test('a format that does not exist, with the nearest and the usage', async () => {
    const { status, stdout, stderr } = await check(temporaryFolder(goodContent), [
      '--format',
      'githup',
    ]);
    expect(stderr).toMatch(
      /^There is no format githup\. Did you mean github\?\n\nUsage: .*text\|json\|github/u,
    );
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
  test.each([[['--fromat', 'json']], [['content']], [['--format']]])(
    'arguments it does not know, %j, with what is wrong, the usage and no stack',
    async (args) => {
      const { status, stdout, stderr } = await check(temporaryFolder(goodContent), args);
      expect(stderr).toMatch(/^\S.+\n\nUsage: /u);
      expect(stderr).not.toMatch(/\n {4}at /u);
      expect(stdout).toBe('');
      expect(status).toBe(2);
    },
  );
  test('a folder that does not exist, with its name', async () => {
    const { status, stdout, stderr } = await check('/nowhere/at/all');
    expect(stderr).toMatch(/^The content folder .*nowhere\/at\/all could not be read: ENOENT/u);
    expect(stderr).not.toMatch(/\n {4}at /u);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});

test('help is printed where it is asked for', async () => {
  const { status, stdout, stderr } = await check(undefined, ['--help']);
  expect(stdout).toMatch(/^Usage: /u);
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

describe('the day', () => {
  const late: Record<string, string> = {
    ...goodContent,
    'guides/late.mdx':
      '---\ntitle: x\nsoftware: x\nclient: x\ntask: block-account\nchecked: 2026-11-25\nsteps: [{ do: x }]\n---\n',
  };
  test('is the team’s, not the machine’s', async () => {
    const here = temporaryFolder(late);
    const there = temporaryFolder({
      ...late,
      'site.yaml': `${goodContent['site.yaml']}time-zone: Pacific/Auckland\n`,
    });
    expect((await check(here)).stdout).toContain('date-in-the-future');
    expect((await check(there)).status).toBe(0);
    expect((await check(here, [], { TZ: 'Pacific/Auckland' })).stdout).toContain(
      'date-in-the-future',
    );
  });
});
