import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fixture } from '../fixture.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const noon = String(Date.UTC(2026, 10, 24, 12) / 1000);
const texts = [...(await fixture('base')).texts].map(([file, text]) => [file, text ?? ''] as const);
const good: Record<string, string> = {
  ...Object.fromEntries(texts),
  'posts/2025-06-01-quiet-again/chart.png': 'x',
};
const bad: Record<string, string> = {
  ...good,
  'decisions/passive.example.yaml':
    'history:\n  - date: 2025-02-03\n    action: suspended\n    reason: It floods us.\n',
  'pages/lost.md':
    '---\ntitle: A title\ndescription: A description.\n---\n\nSee [it](/nowhere/at/all/).\n',
};

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function check(
  folder: string | undefined,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Outcome {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !['CONTENT_DIR', 'FORCE_COLOR', 'GITHUB_ACTIONS'].includes(name),
  );
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, 'src/cli/check.ts'), ...args],
    {
      cwd: project,
      encoding: 'utf8',
      env: {
        ...Object.fromEntries(inherited),
        NO_COLOR: '1',
        SOURCE_DATE_EPOCH: noon,
        ...(folder === undefined ? {} : { CONTENT_DIR: folder }),
        ...env,
      },
    },
  );
  return { status, stdout, stderr };
}

describe('a folder without problems', () => {
  test('ends with 0 and says what was counted', () => {
    const { status, stdout, stderr } = check(temporaryFolder(good));
    expect(stderr).toBe('');
    expect(stdout).toMatch(
      /^No problems in .+: decisions 2, criteria 2, posts 2, guides 1, pages 1\.\n$/u,
    );
    expect(status).toBe(0);
  });
  test('is an empty list as JSON', () => {
    const { status, stdout } = check(temporaryFolder(good), ['--format', 'json']);
    expect(JSON.parse(stdout)).toEqual([]);
    expect(status).toBe(0);
  });
  test('is nothing at all for GitHub', () => {
    expect(check(temporaryFolder(good), ['--format', 'github'])).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
  });
  test('may be the sample content, which is the one checked where no other is named', () => {
    const { status, stdout } = check(undefined);
    expect(stdout).toMatch(/^No problems in content: /u);
    expect(status).toBe(0);
  });
  test('is the sample content too where CONTENT_DIR is set to nothing', () => {
    expect(check('').stdout).toMatch(/^No problems in content: /u);
  });
});

describe('a folder with problems', () => {
  test('ends with 1 and says place, sentence, cure and count', () => {
    const { status, stdout, stderr } = check(temporaryFolder(bad));
    expect(stdout).toMatch(/\/decisions\/passive\.example\.yaml:3:13 {2}unknown-value\n/u);
    expect(stdout).toContain(
      '\n  Did you mean “suspend”? It can be: watch, limit, suspend, restore, note.\n',
    );
    expect(stdout).toMatch(/\/pages\/lost\.md:6:5 {2}broken-link\n/u);
    expect(stdout).toMatch(/\n2 problems in 2 files\. /u);
    expect(stderr).toBe('');
    expect(status).toBe(1);
  });
  test('is a list as JSON, each with place and words', () => {
    const { status, stdout } = check(temporaryFolder(bad), ['--format', 'json']);
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
  test('is an annotation a line for GitHub', () => {
    const { status, stdout } = check(temporaryFolder(bad), ['--format', 'github']);
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
  test('prints no colours where there is no terminal', () => {
    expect(check(temporaryFolder(bad)).stdout).not.toContain('\u001b');
  });
});

describe('what cannot be done ends with 2', () => {
  test('a format that does not exist, with the usage', () => {
    const { status, stdout, stderr } = check(temporaryFolder(good), ['--format', 'xml']);
    expect(stderr).toMatch(/^Usage: .*text\|json\|github/u);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
  test.each([[['--fromat', 'json']], [['content']], [['--format']]])(
    'arguments it does not know, %j, with the usage and no stack',
    (args) => {
      const { status, stdout, stderr } = check(temporaryFolder(good), args);
      expect(stderr).toContain('Usage: ');
      expect(stderr).not.toMatch(/\n {4}at /u);
      expect(stdout).toBe('');
      expect(status).toBe(2);
    },
  );
  test('a folder that does not exist, with its name', () => {
    const { status, stdout, stderr } = check('/nowhere/at/all');
    expect(stderr).toContain('nowhere/at/all');
    expect(stderr).not.toMatch(/\n {4}at /u);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});

test('help is printed where it is asked for', () => {
  const { status, stdout, stderr } = check(undefined, ['--help']);
  expect(stdout).toMatch(/^Usage: /u);
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

describe('the day', () => {
  const late: Record<string, string> = {
    ...good,
    'guides/late.mdx':
      '---\ntitle: x\nsoftware: x\nclient: x\ntask: block-account\nchecked: 2026-11-25\nsteps: [{ do: x }]\n---\n',
  };
  test('is the team’s, not the machine’s', () => {
    const here = temporaryFolder(late);
    const there = temporaryFolder({
      ...late,
      'site.yaml': `${good['site.yaml']}time-zone: Pacific/Auckland\n`,
    });
    expect(check(here).stdout).toContain('date-in-the-future');
    expect(check(there).status).toBe(0);
    expect(check(here, [], { TZ: 'Pacific/Auckland' }).stdout).toContain('date-in-the-future');
  });
});
