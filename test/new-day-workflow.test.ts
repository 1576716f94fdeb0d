import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { goodContent, runCli } from './cli/run-cli.ts';
import { temporaryFolder } from './temporary-folder.ts';

const file = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

const workflowOf = (name: string) =>
  z
    .looseObject({
      on: z.looseObject({
        schedule: z
          .array(z.strictObject({ cron: z.string(), timezone: z.string().optional() }))
          .default([]),
      }),
      permissions: z.record(z.string(), z.string()),
      jobs: z.record(
        z.string(),
        z.looseObject({
          permissions: z.record(z.string(), z.string()).optional(),
          steps: z.array(
            z.looseObject({ name: z.string().optional(), run: z.string().optional() }),
          ),
        }),
      ),
    })
    .parse(parse(file(`.github/workflows/${name}`)));

const workflow = workflowOf('new-day.yml');
/** What a step of a workflow's job runs. */
function scriptOf(file: string, job: string, step: string): string {
  const { jobs } = workflowOf(file);
  const script = jobs[job]?.steps.find(({ name }) => name === step)?.run;
  if (script === undefined) throw new Error(`${file} has no step “${step}”.`);
  return script;
}

const script = scriptOf('new-day.yml', 'publish', 'Publish, unless the site is of today');
const keepOn = scriptOf('new-day.yml', 'publish', 'Keep the schedules switched on');
const warn = scriptOf('pages.yml', 'build', 'Warn where no new day is published');

/** A command that notes how it was called. */
const gh = '#!/bin/sh\necho "$@" >> calls\n';

/** The day it is now in a time zone. */
const dayIn = (timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());

/** What a site of a day publishes. */
async function registerOf(day: string): Promise<string> {
  const { stdout, stderr } = await runCli('export', ['candor-json'], {
    content: temporaryFolder(goodContent),
    env: { SOURCE_DATE_EPOCH: String(Date.parse(`${day}T12:00:00Z`) / 1000) },
  });
  if (stdout === '') throw new Error(stderr);
  return stdout;
}

interface Run {
  /** What stands in site.yaml, with `URL` for the address of the site. */
  readonly site: string;
  /** The register that the site publishes; undefined where there is none. */
  readonly register: string | undefined;
}

/** Runs the last step as a runner does, beside a site that is really served. */
async function run({ site, register }: Run) {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, answer) => {
    asked.push(url);
    if (register === undefined) answer.writeHead(404);
    answer.end(register ?? 'There is nothing here.');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const folder = temporaryFolder({
    'bin/gh': gh,
    'content/site.yaml': site.replace('URL', `http://127.0.0.1:${port}`),
    '.github/workflows/new-day.yml': file('.github/workflows/new-day.yml'),
  });
  chmodSync(join(folder, 'bin/gh'), 0o755);
  const child = spawn('bash', ['-e', '-c', script], {
    cwd: folder,
    env: {
      PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
      BRANCH: 'main',
    },
  });
  let stdout = '';
  child.stdout.on('data', (part: Buffer) => (stdout += part.toString()));
  const status = await new Promise((resolve) => child.once('close', resolve));
  await new Promise((resolve) => server.close(resolve));
  const calls = join(folder, 'calls');
  return { status, stdout, asked, calls: existsSync(calls) ? readFileSync(calls, 'utf8') : '' };
}

const PUBLISHES = 'workflow run pages.yml --ref main\n';
/** Zones that never have the same day. */
const [EAST, WEST] = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'];

describe('a site', () => {
  test.each([EAST, WEST, 'UTC'])('of today in %s is left as it is', async (zone) => {
    const outcome = await run({
      site: `title: A\nurl: URL/\ntime-zone: ${zone}\n`,
      register: await registerOf(dayIn(zone)),
    });
    expect(outcome).toMatchObject({ status: 0, calls: '', asked: ['/lists/candor.json'] });
  });

  test.each([
    [EAST, WEST],
    [WEST, EAST],
  ])('of the day it is in %s is published anew where the team is in %s', async (old, zone) => {
    const outcome = await run({
      site: `url: URL/\ntime-zone: ${zone}\n`,
      register: await registerOf(dayIn(old)),
    });
    expect(outcome).toMatchObject({ status: 0, calls: PUBLISHES });
  });

  test.each([
    ['no time zone is UTC', 'url: URL/\n', 'UTC', '/lists/candor.json'],
    [
      'quotes, a folder and comments',
      `url: 'URL/sub' # x\ntime-zone: "${WEST}" # y\n`,
      WEST,
      '/sub/lists/candor.json',
    ],
    ['lower case', `time-zone: ${EAST.toLowerCase()}\nurl: URL/\n`, EAST, '/lists/candor.json'],
  ])('is found whatever its site.yaml looks like: %s', async (_, site, zone, path) => {
    const outcome = await run({ site, register: await registerOf(dayIn(zone)) });
    expect(outcome).toMatchObject({ status: 0, calls: '', asked: [path] });
  });
});

describe('what cannot be found out is a reason to publish', () => {
  test.each([
    ['there is no site yet', { site: 'url: URL/\n', register: undefined }],
    ['the site is of another program', { site: 'url: URL/\n', register: '<!doctype html>' }],
    ['nobody answers', { site: 'url: http://127.0.0.1:9/\n', register: undefined }],
    ['there is no such zone', { site: 'url: URL/\ntime-zone: Mars/Olympus\n', register: '{}' }],
    ['site.yaml says nothing', { site: '\n', register: undefined }],
  ])('%s', async (_, given) => {
    expect(await run(given)).toMatchObject({ status: 0, calls: PUBLISHES });
  });
});

test('a zone that the schedule does not have is warned of, and no other', async () => {
  const warning = /^::warning file=\.github\/workflows\/new-day\.yml::The team's day begins in/mu;
  const register = await registerOf(dayIn('UTC'));
  const same = await run({ site: 'url: URL/\ntime-zone: UTC\n', register });
  expect(same.stdout).not.toMatch(warning);
  const other = await run({ site: 'url: URL/\ntime-zone: Europe/Berlin\n', register });
  expect(other.stdout).toMatch(warning);
});

/**
 * Runs a step that asks GitHub about schedules.
 *
 * @param step what it runs
 * @param states what GitHub says of a workflow, by its file; of others, that there is none
 * @param refuses whether GitHub switches none on
 */
async function runWith(step: string, states: Readonly<Record<string, string>>, refuses = false) {
  const answers = Object.entries(states).map(
    ([name, state]) => `*/${name}\\ --jq\\ .state) echo ${state};;\n`,
  );
  const folder = temporaryFolder({
    'bin/gh': [
      '#!/bin/sh',
      'case "$*" in',
      `*\\ PUT\\ *) echo "$@" >> calls; exit ${refuses ? 1 : 0};;`,
      `${answers.join('')}*) echo '{"message":"Not Found","status":"404"}'; exit 1;;`,
      'esac',
      '',
    ].join('\n'),
  });
  chmodSync(join(folder, 'bin/gh'), 0o755);
  const child = spawn('bash', ['-e', '-c', step], {
    cwd: folder,
    env: {
      PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
      GH_REPO: 'team/moderation',
    },
  });
  let stdout = '';
  child.stdout.on('data', (part: Buffer) => (stdout += part.toString()));
  const status = await new Promise((resolve) => child.once('close', resolve));
  const calls = join(folder, 'calls');
  const switched = existsSync(calls) ? readFileSync(calls, 'utf8') : '';
  return {
    status,
    stdout,
    switchedOn: [...switched.matchAll(/workflows\/(\S+)\/enable$/gmu)].map(([, name]) => name),
  };
}

describe('a schedule', () => {
  test.each([
    [
      'is kept on',
      { 'new-day.yml': 'active', 'drift.yml': 'active' },
      ['new-day.yml', 'drift.yml'],
    ],
    [
      'that GitHub has switched off is switched on',
      { 'new-day.yml': 'active', 'drift.yml': 'disabled_inactivity' },
      ['new-day.yml', 'drift.yml'],
    ],
    [
      'that someone has switched off stays off',
      { 'new-day.yml': 'active', 'drift.yml': 'disabled_manually' },
      ['new-day.yml'],
    ],
    [
      'that is off in a fork stays off',
      { 'new-day.yml': 'active', 'drift.yml': 'disabled_fork' },
      ['new-day.yml'],
    ],
    ['that was deleted is not missed', { 'new-day.yml': 'active' }, ['new-day.yml']],
  ])('%s', async (_, states, switchedOn) => {
    expect(await runWith(keepOn, states)).toEqual({ status: 0, stdout: '', switchedOn });
  });

  test('that GitHub does not keep on is warned of, and the run goes on', async () => {
    const { status, stdout } = await runWith(keepOn, { 'new-day.yml': 'active' }, true);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^::warning file=\.github\/workflows\/new-day\.yml::GitHub did not/u);
  });

  test.each(['disabled_fork', 'disabled_inactivity', 'disabled_manually'])(
    'that is %s is warned of by each publication',
    async (state) => {
      const { status, stdout } = await runWith(warn, { 'new-day.yml': state });
      expect(status).toBe(0);
      expect(stdout).toMatch(/^::warning file=\.github\/workflows\/new-day\.yml::GitHub does not/u);
      expect(stdout).toContain(`(${state})`);
    },
  );

  test.each([{ 'new-day.yml': 'active' }, {}])(
    'that is on, or of which GitHub says nothing, is not warned of: %j',
    async (states) => {
      expect(await runWith(warn, states)).toMatchObject({ status: 0, stdout: '' });
    },
  );
});

describe('the schedule', () => {
  const zone = z
    .looseObject({ 'time-zone': z.string().default('UTC') })
    .parse(parse(file('content/site.yaml')))['time-zone'];
  const [midnight, again] = workflow.on.schedule;
  const night = workflowOf('drift.yml').on.schedule;

  /** Minutes after midnight of a time of every day. */
  const minutesOf = (cron = ''): number => {
    const [, minute = '', hour = ''] = /^(\d+) (\d+) \* \* \*$/u.exec(cron) ?? [];
    return minute === '' ? Number.NaN : Number(hour) * 60 + Number(minute);
  };

  test('is in the zone of content/site.yaml: write it as timezone in new-day.yml and drift.yml', () => {
    expect(midnight?.timezone).toBe(zone);
    expect(night.map(({ timezone }) => timezone)).toEqual([zone]);
  });

  test('begins within the first half hour of the day, and tries again all day long', () => {
    expect(minutesOf(midnight?.cron)).toBeLessThan(30);
    expect(again).toEqual({ cron: '37 */3 * * *' });
  });

  test('compares with the server when the day’s site has had an hour to be published', () => {
    expect(minutesOf(night[0]?.cron)).toBeGreaterThan(minutesOf(midnight?.cron) + 60);
  });

  test('is in one workflow alone, and that which publishes can be started by it', () => {
    const pages = workflowOf('pages.yml').on;
    expect(pages.schedule).toEqual([]);
    expect(pages).toHaveProperty('workflow_dispatch');
  });
});

test('the workflow may read the repository and start others, and nothing is put into its script', () => {
  expect(workflow.permissions).toEqual({ contents: 'read' });
  expect(workflow.jobs['publish']?.permissions).toEqual({ contents: 'read', actions: 'write' });
  expect(workflowOf('pages.yml').jobs['build']?.permissions).toEqual({
    contents: 'read',
    actions: 'read',
  });
  for (const step of [script, keepOn, warn]) expect(step).not.toContain('${{');
});

test('its actions are pinned as those of the other workflows are', () => {
  const usesOf = (name: string): string[] =>
    [...file(`.github/workflows/${name}`).matchAll(/uses: (.+)$/gmu)].map(([, use = '']) => use);
  expect(usesOf('new-day.yml')).not.toEqual([]);
  for (const use of usesOf('new-day.yml')) expect(usesOf('pages.yml')).toContain(use);
});
