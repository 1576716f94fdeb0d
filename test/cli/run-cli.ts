import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { fixture } from '../fixture.ts';
import { SMALLEST_PICTURE } from '../smallest-picture.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** Noon of the day of the tests. */
const NOON = String(Date.UTC(2026, 10, 24, 12) / 1000);

/** What of this process's environment a command must not hear of. */
const OURS = /^(CONTENT_DIR|FORCE_COLOR|GITHUB_ACTIONS|CANDOR_.*)$/u;

/** A content folder without problems, by file. */
export const goodContent: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [...(await fixture('base')).texts].map(([file, text = '']) => [
      file,
      text.replace('chart.png', 'chart.gif'),
    ]),
  ),
  'posts/2025-06-01-quiet-again/chart.gif': SMALLEST_PICTURE,
};

/** How a command ended. */
export interface Outcome {
  /** Its exit code; null where it was killed. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a command is given besides its arguments. */
export interface CliGiven {
  /** The content folder; undefined where the environment names none. */
  readonly content: string | undefined;
  /** What stands on standard input. */
  readonly input?: string;
  /** Where it runs; by default in the project. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Is handed a way to kill it as soon as it runs. */
  readonly started?: (kill: () => void) => void;
}

/**
 * Runs a command as a process of its own, on the day of the tests.
 *
 * @param command its file in src/cli, without the ending
 * @param args what stands behind it
 * @param given the content folder and what else it gets
 */
export function runCli(
  command: string,
  args: readonly string[],
  { content, input = '', cwd = project, env = {}, started }: CliGiven,
): Promise<Outcome> {
  const inherited = Object.entries(process.env).filter(([name]) => !OURS.test(name));
  const child = spawn(process.execPath, [`${project}src/cli/${command}.ts`, ...args], {
    cwd,
    env: {
      ...Object.fromEntries(inherited),
      NO_COLOR: '1',
      SOURCE_DATE_EPOCH: NOON,
      ...(content === undefined ? {} : { CONTENT_DIR: content }),
      ...env,
    },
  });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (part: Buffer) => out.push(part));
  child.stderr.on('data', (part: Buffer) => err.push(part));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  started?.(() => child.kill('SIGKILL'));
  return new Promise((resolve) => {
    child.on('close', (status) => {
      const [stdout, stderr] = [out, err].map((parts) => Buffer.concat(parts).toString());
      resolve({ status, stdout: stdout ?? '', stderr: stderr ?? '' });
    });
  });
}
