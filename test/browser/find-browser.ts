import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { installLocked } from '../../.config/install-locked.mjs';

/** A browser on this machine, and what its process needs to find its libraries. */
export interface FoundBrowser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

/** Where Chrome, Chromium and Edge are put on macOS and Windows. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder === undefined
      ? []
      : [
          'Google/Chrome/Application/chrome.exe',
          'Chromium/Application/chrome.exe',
          'Microsoft/Edge/Application/msedge.exe',
        ].map((file) => join(folder, file));
  }),
];

/**
 * A browser to test with: the one that `CHROME_PATH` names, else one that is installed, else the one
 * of the package @sparticuz/chromium for Linux on x64, which is then fetched once, as the lock file in
 * .config/browser/ says. `CANDOR_BROWSER=npm` asks for the last of these, whatever is installed.
 *
 * @throws where there is none: tests of the site in a browser are never left out in silence
 */
export function findBrowser(): FoundBrowser {
  if (process.env['CANDOR_BROWSER'] === 'npm') return browserFromNpm();
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH is ${named}, where there is no file.`);
    return { executablePath: named, env: {} };
  }
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const executablePath = [...onPath, ...PLACES].find((file) => existsSync(file));
  return executablePath === undefined ? browserFromNpm() : { executablePath, env: {} };
}

/** The folder whose lock file names the browser that npm has. */
const LOCKED = fileURLToPath(new URL('../../.config/browser/', import.meta.url));

/** Refuses a new install without the browser in it. */
function requireBrowser(folder: string): void {
  if (!existsSync(join(folder, 'node_modules/@sparticuz/chromium/bin')))
    throw new Error(
      'No browser was found, and npm could not fetch @sparticuz/chromium. Install Chrome or Chromium, or set CHROME_PATH to the file of one.',
    );
}

/** Unpacks the browser of @sparticuz/chromium, with the libraries that bare machines lack. */
function browserFromNpm(): FoundBrowser {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      'No browser was found. Install Chrome or Chromium, or set CHROME_PATH to the file of one.',
    );
  const { dependencies } = z
    .object({ dependencies: z.object({ '@sparticuz/chromium': z.string() }) })
    .parse(JSON.parse(readFileSync(join(LOCKED, 'package.json'), 'utf8')));
  const version = dependencies['@sparticuz/chromium'];
  const place = join(tmpdir(), `candor-chromium-${version}`);
  if (!existsSync(place)) {
    const root = join(
      installLocked(LOCKED, `chromium-${version}`, requireBrowser),
      'node_modules/@sparticuz/chromium',
    );
    // It unpacks into the folder for temporary files, and takes half a file there for a whole one:
    // several tests that begin together each unpack for themselves, and the first one is kept.
    const mine = mkdtempSync(`${place}-`);
    try {
      execFileSync(
        process.execPath,
        [
          '--input-type=module',
          '--eval',
          "await (await import('@sparticuz/chromium')).default.executablePath()",
        ],
        {
          cwd: root,
          // Where VERCEL is set it unpacks NSS and NSPR too.
          env: { ...process.env, TMPDIR: mine, VERCEL: '1' },
          stdio: ['ignore', 'ignore', 'inherit'],
        },
      );
      // Its own configuration looks for fonts below /tmp/fonts alone.
      writeFileSync(
        join(mine, 'fonts', 'fonts.conf'),
        `<?xml version="1.0"?>\n<fontconfig><dir>${join(place, 'fonts')}</dir><dir>/usr/share/fonts</dir><cachedir>${join(place, 'fonts-cache')}</cachedir></fontconfig>\n`,
      );
      renameSync(mine, place);
    } catch (error) {
      rmSync(mine, { recursive: true, force: true });
      if (!existsSync(place))
        throw new Error(
          'No browser was found, and that of @sparticuz/chromium cannot be unpacked. Install Chrome or Chromium, or set CHROME_PATH to the file of one.',
          { cause: error },
        );
    }
  }
  return {
    executablePath: join(place, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [process.env['LD_LIBRARY_PATH'], join(place, 'al2023', 'lib')]
        .filter(Boolean)
        .join(delimiter),
      FONTCONFIG_PATH: process.env['FONTCONFIG_PATH'] ?? join(place, 'fonts'),
    },
  };
}
