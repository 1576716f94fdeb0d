import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { projectEnvironment } from './project-environment.ts';

/** What a build came to. */
export interface BuildOutcome {
  readonly status: number | null;
  /** All it printed. */
  readonly output: string;
  /** The folder of the site. */
  readonly dist: string;
}

/** What a build is given besides its content. */
export interface BuildGiven {
  readonly env?: Readonly<Record<string, string>>;
  /** Is handed the process as soon as it runs. */
  readonly started?: (build: ChildProcess) => void;
}

/**
 * Builds a content folder with the command people use, on the day of the tests.
 *
 * @param contentDir the content folder
 * @param project a project, from `copyProject`; the site goes into its `dist`
 * @param given what else it gets
 */
export function buildSite(
  contentDir: string,
  project: string,
  { env = {}, started }: BuildGiven = {},
): Promise<BuildOutcome> {
  return new Promise((resolve, reject) => {
    const build = spawn(process.execPath, ['src/cli/build.ts'], {
      cwd: project,
      env: { ...projectEnvironment(contentDir), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    started?.(build);
    const printed: string[] = [];
    for (const stream of [build.stdout, build.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => printed.push(text));
    build.once('error', reject);
    build.once('close', (status) =>
      resolve({ status, output: printed.join(''), dist: join(project, 'dist') }),
    );
  });
}
