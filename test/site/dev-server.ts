import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { projectEnvironment } from './project-environment.ts';

/** A dev server that runs until it is stopped. */
export interface DevServer {
  /** Its address, without a slash at its end. */
  readonly origin: string;
  /** The text of a page. */
  readonly read: (path: string) => Promise<string>;
  /** All it has printed so far. */
  readonly printed: () => string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the dev server on any free port.
 *
 * @param contentDir the content folder
 * @param project a project, from `copyProject`
 */
export async function startDevServer(contentDir: string, project: string): Promise<DevServer> {
  const script = fileURLToPath(new URL('serve-dev.ts', import.meta.url));
  const server = spawn(process.execPath, [script], {
    cwd: project,
    env: { ...projectEnvironment(contentDir), ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const port = await new Promise<string>((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const found = /^listening on (\d+)$/mu.exec(output)?.[1];
        if (found !== undefined) resolve(found);
      });
    void ended.then(() => reject(new Error(`The dev server has ended:\n${output}`)));
  });
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    read: async (path) => (await fetch(`${origin}${path}`)).text(),
    printed: () => output,
    stop: async () => {
      server.kill();
      await ended;
    },
  };
}
