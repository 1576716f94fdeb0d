import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/reading/check-content.ts';
import { readFolder } from '../../src/machine/read-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { goodContent, runCli } from './run-cli.ts';

const SERVERS = 1500;
const MOMENTS = 12;

const list = [
  '#domain,#severity,#reject_media,#reject_reports,#public_comment,#obfuscate',
  'loud.example,suspend,false,false,It has grown worse.,false',
  ...Array.from(
    { length: SERVERS },
    (_, index) =>
      `new-${index}.example,${index % 3 === 0 ? 'silence' : 'suspend'},false,false,Spam ${index}.,${index % 5 === 0 ? 'true' : 'false'}`,
  ),
  '',
].join('\n');

const content = {
  ...goodContent,
  'decisions/loud.example.yaml':
    'history:\n  - date: 2025-02-03\n    action: limit\n    reason: Noise.\n',
  'decisions/README.md': 'Kept.\n',
};

/** The decisions as readers find them, with the verdict on the whole folder. */
async function stateOf(root: string): Promise<{ decisions: string; problems: readonly object[] }> {
  const folder = await readFolder(root);
  const decisions = [...folder.texts].filter(([file]) => file.startsWith('decisions/'));
  return {
    decisions: JSON.stringify(decisions),
    problems: checkContent(folder, '2026-11-24').problems,
  };
}

test(
  'an import that is killed at any moment leaves the old decisions or the new ones, whole',
  { timeout: 600_000 },
  async () => {
    const lists = temporaryFolder({ 'list.csv': list });
    const args = [join(lists, 'list.csv'), '--yes'];
    const before = await stateOf(temporaryFolder(content));
    const whole = temporaryFolder(content);
    const start = performance.now();
    const { status, stdout } = await runCli('import', args, { content: whole });
    const took = performance.now() - start;
    expect(status).toBe(0);
    expect(stdout).toContain('Done: 1,501 changes.\n');
    const after = await stateOf(whole);
    expect(readdirSync(join(whole, 'decisions'))).toHaveLength(
      readdirSync(join(temporaryFolder(content), 'decisions')).length + SERVERS,
    );
    expect([before.problems, after.problems]).toEqual([[], []]);

    /** When to kill: at a time, or as soon as the disk shows how far it has come. */
    const moments: ((root: string, elapsed: number) => boolean)[] = Array.from(
      { length: MOMENTS },
      (_, index) => {
        if (index < 4) return (_root, elapsed) => elapsed > (took * (index + 1)) / 5;
        if (index < 8)
          return (root) => countIn(join(root, '.decisions.next')) > ((index - 4) * SERVERS) / 4;
        return (
          [
            (root: string) => existsSync(join(root, '.import.lock')),
            (root: string) => countIn(join(root, '.decisions.next')) >= SERVERS,
            (root: string) => existsSync(join(root, '.decisions.old')),
            (root: string) => countIn(join(root, 'decisions')) > 100,
          ][index - 8] ?? (() => true)
        );
      },
    );
    const found = { old: 0, new: 0 };
    for (const [index, moment] of moments.entries()) {
      const root = temporaryFolder(content);
      const outcome = await killedAt(args, root, moment);
      const { decisions, problems } = await stateOf(root);
      expect(problems, `moment ${index}`).toEqual([]);
      expect([before.decisions, after.decisions].includes(decisions), `moment ${index}`).toBe(true);
      if (outcome === null) found[decisions === before.decisions ? 'old' : 'new'] += 1;
      if (index % 5 !== 0) continue;
      const again = await runCli('import', args, { content: root });
      expect(again.stderr).toBe('');
      expect((await stateOf(root)).decisions).toBe(after.decisions);
      expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([]);
    }
    expect(found.old).toBeGreaterThan(6);
  },
);

async function killedAt(
  args: readonly string[],
  root: string,
  moment: (root: string, elapsed: number) => boolean,
): Promise<number | null> {
  const start = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const { status } = await runCli('import', args, {
    content: root,
    started: (kill) => {
      timer = setInterval(() => {
        if (moment(root, performance.now() - start)) kill();
      }, 1);
    },
  });
  clearInterval(timer);
  return status;
}

function countIn(folder: string): number {
  try {
    return readdirSync(folder).length;
  } catch {
    return 0;
  }
}

test('what is left between the two renames is the old folder, and the next import mends it', async () => {
  const root = temporaryFolder({
    ...Object.fromEntries(
      Object.entries(content).map(([file, text]) => [
        file.replace(/^decisions\//u, '.decisions.old/'),
        text,
      ]),
    ),
    '.decisions.next/new.example.yaml': 'half',
    '.import.lock': '999999999 elsewhere\n'.replace(
      'elsewhere',
      (await import('node:os')).hostname(),
    ),
  });
  expect(await stateOf(root)).toEqual(await stateOf(temporaryFolder(content)));
  const { status } = await runCli('import', ['-', '--yes'], {
    content: root,
    input: 'domain,severity\nnew.example,suspend\n',
  });
  expect(status).toBe(0);
  expect(readdirSync(join(root, 'decisions'))).toContain('new.example.yaml');
  expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('a folder begun anew after an import was cut off is not thrown away, nor is the old one', async () => {
  const root = temporaryFolder(content);
  mkdirSync(join(root, '.decisions.old'));
  mkdirSync(join(root, '.decisions.next'));
  writeFileSync(join(root, '.decisions.old/kept.example.yaml'), 'x');
  const { status, stderr } = await runCli('import', ['-', '--yes'], {
    content: root,
    input: 'domain,severity\nnew.example,suspend\n',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('put them together by hand');
  expect(readdirSync(join(root, '.decisions.old'))).toEqual(['kept.example.yaml']);
});
