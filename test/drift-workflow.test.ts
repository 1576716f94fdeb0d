import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { temporaryFolder } from './temporary-folder.ts';

const file = (name: string): string =>
  readFileSync(new URL(`../.github/workflows/${name}`, import.meta.url), 'utf8');

const workflow = z
  .looseObject({
    on: z.looseObject({ schedule: z.array(z.looseObject({ cron: z.string() })) }),
    permissions: z.record(z.string(), z.string()),
    jobs: z.record(
      z.string(),
      z.looseObject({
        permissions: z.record(z.string(), z.string()),
        steps: z.array(
          z.looseObject({
            name: z.string().optional(),
            uses: z.string().optional(),
            run: z.string().optional(),
            env: z.record(z.string(), z.string()).default({}),
          }),
        ),
      }),
    ),
  })
  .parse(parse(file('drift.yml')));
const job = workflow.jobs['drift'];
const steps = job?.steps ?? [];
const script = (name: string): string => steps.find((step) => step.name === name)?.run ?? 'exit 99';

/** A command that notes how it was called, and answers from the environment. */
const gh = `#!/bin/sh
printf 'gh' >> calls
for word in "$@"; do printf ' %s' "$word" >> calls; done
echo >> calls
case "$1 $2" in
  'issue list') printf '%s' "$OPEN" ;;
  'issue create' | 'issue edit') cp body.md body.got ;;
esac
`;
const npm = `#!/bin/sh
printf '%s' "$SAYS"
exit "$ENDS"
`;

interface Night {
  /** How the comparison ends. */
  readonly ends: number;
  /** What it prints. */
  readonly says?: string;
  /** The number of the issue that is open. */
  readonly open?: string;
}

/** Runs the steps of one night as a runner does, in a folder of their own. */
function night({ ends, says = `## It ended with ${ends}\n`, open = '' }: Night) {
  const folder = temporaryFolder({ 'bin/gh': gh, 'bin/npm': npm });
  spawnSync('chmod', ['+x', join(folder, 'bin/gh'), join(folder, 'bin/npm')]);
  const read = (name: string): string =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '';
  const run = (name: string, env: Readonly<Record<string, string>>) =>
    spawnSync('bash', ['-e', '-c', script(name)], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
        GITHUB_STEP_SUMMARY: join(folder, 'summary'),
        GITHUB_OUTPUT: join(folder, 'output'),
        ...env,
      },
    });
  const compared = run('Compare', { SAYS: says, ENDS: String(ends) });
  const code = /^code=(\d+)$/mu.exec(read('output'))?.[1] ?? '';
  const told =
    compared.status === 0
      ? run('Open, update or close the issue', { CODE: code, OPEN: open })
      : undefined;
  return {
    status: compared.status === 0 ? told?.status : compared.status,
    stdout: compared.stdout,
    summary: read('summary'),
    calls: read('calls')
      .split('\n')
      .map((line) => line.split(' ').slice(0, 4).join(' '))
      .filter((line) => line.startsWith('gh ')),
    title: /--title (.+?) --body-file/u.exec(read('calls'))?.[1],
    comment: /--comment ([^]+)$/u.exec(read('calls'))?.[1],
    body: read('body.got'),
  };
}

test('drift opens one issue with what was found', () => {
  const { status, summary, calls, title, body } = night({ ends: 1 });
  expect(status).toBe(0);
  expect(title).toBe('The server and the register differ');
  expect(summary).toBe('## It ended with 1\n');
  expect(calls).toEqual([
    'gh issue list --label',
    'gh label create drift',
    'gh issue create --label',
  ]);
  expect(body).toMatch(/^<!-- written by the workflow drift\.yml.*-->\n\n## It ended with 1\n$/u);
});

test('drift that is still there replaces the text of the issue', () => {
  const { status, calls, title, body } = night({ ends: 1, open: '7' });
  expect(status).toBe(0);
  expect(title).toBe('The server and the register differ');
  expect(calls).toEqual(['gh issue list --label', 'gh issue edit 7']);
  expect(body).toContain('## It ended with 1\n');
});

test('drift that is gone closes the issue with what was found, and with no other words', () => {
  const says = '## The server enforces what the register says\n\nIn all that its answer tells.\n';
  const { status, calls, comment } = night({ ends: 0, open: '7', says });
  expect(status).toBe(0);
  expect(comment).toBe(says);
  expect(calls).toEqual(['gh issue list --label', 'gh issue close 7']);
});

test('a night without drift and without an issue does nothing', () => {
  const { status, summary, calls } = night({ ends: 0 });
  expect(status).toBe(0);
  expect(summary).toBe('## It ended with 0\n');
  expect(calls).toEqual(['gh issue list --label']);
});

test('a night on which nothing differs for certain leaves an open issue open, and says so there', () => {
  const { status, stdout, summary, calls, title, body } = night({ ends: 3, open: '7' });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^::notice title=Not certain::/u);
  expect(summary).toBe('## It ended with 3\n');
  expect(calls).toEqual(['gh issue list --label', 'gh issue edit 7']);
  expect(title).toBe('The server and the register may differ');
  expect(body).toContain('## It ended with 3\n');
});

test('nor does it open one', () => {
  const { status, calls } = night({ ends: 3 });
  expect(status).toBe(0);
  expect(calls).toEqual(['gh issue list --label']);
});

test('what could not be found out stands in the summary, with a warning and no issue', () => {
  for (const open of ['', '7']) {
    const { status, stdout, summary, calls } = night({ ends: 2, open });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^::warning title=Not compared::/u);
    expect(summary).toBe('## It ended with 2\n');
    expect(calls).toEqual([]);
  }
});

test.each([
  { ends: 1, says: '' },
  { ends: 2, says: '' },
  { ends: 3, says: '' },
  { ends: 127 },
  { ends: 137 },
])('a command that was cut off, %j, fails and touches no issue', (one) => {
  const { status, calls } = night(one);
  expect(status).toBe(1);
  expect(calls).toEqual([]);
});

// gh brings its own jq; where the machine has none, its words cannot be tried.
test.skipIf(spawnSync('jq', ['--version']).error)(
  'the issue is known by its first line, whatever else has the label',
  () => {
    const query = /--jq '([^']+)'/u.exec(script('Open, update or close the issue'))?.[1] ?? '';
    const mark = /echo '(<!--[^']+)'/u.exec(script('Open, update or close the issue'))?.[1] ?? '';
    const issues = [
      { number: 9, body: `${mark}\r\n\r\nx` },
      { number: 3, body: 'Somebody’s own' },
      { number: 8, body: mark },
    ];
    const pick = (all: readonly object[]) =>
      spawnSync('jq', ['-r', query], { input: JSON.stringify(all), encoding: 'utf8' });
    expect(pick(issues).stdout).toBe('8\n');
    expect(pick(issues.slice(1, 2)).stdout).toBe('');
    expect(pick([]).stdout).toBe('');
  },
);

test('the workflow may write issues and nothing else, and its token goes to the comparison alone', () => {
  expect(workflow.permissions).toEqual({ contents: 'read' });
  expect(job?.permissions).toEqual({ contents: 'read', issues: 'write' });
  const tokens = steps.flatMap(({ name, env }) =>
    Object.entries(env)
      .filter(([, value]) => /secrets|token/u.test(value))
      .map(([key, value]) => [name, key, value]),
  );
  expect(tokens).toEqual([
    ['Compare', 'CANDOR_TOKEN', '${{ secrets.CANDOR_TOKEN }}'],
    ['Open, update or close the issue', 'GH_TOKEN', '${{ github.token }}'],
  ]);
  for (const { run = '' } of steps) expect(run).not.toContain('${{');
});

test('its actions are pinned as those of the other workflows are', () => {
  const pinned = new Set([...file('pages.yml').matchAll(/uses: (.+)$/gmu)].map(([, use]) => use));
  const used = [...file('drift.yml').matchAll(/uses: (.+)$/gmu)].map(([, use]) => use);
  expect(used).toHaveLength(2);
  for (const use of used) expect(pinned).toContain(use);
});
