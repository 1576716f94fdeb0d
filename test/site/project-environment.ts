/** Noon of the day on which the tests build: 24 November 2026. */
const NOON = String(Date.UTC(2026, 10, 24, 12) / 1000);

/** What of this process's environment a build must not hear of. */
const OURS = /^(CONTENT_DIR|FORCE_COLOR|NODE_ENV|GITHUB_ACTIONS|TEST|DEV|PROD|MODE|VITEST.*)$/u;

/**
 * The environment of a command that works on a content folder, on the day of the tests.
 *
 * @param contentDir the content folder
 */
export function projectEnvironment(contentDir: string): Record<string, string | undefined> {
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.test(name))),
    NO_COLOR: '1',
    SOURCE_DATE_EPOCH: NOON,
    CONTENT_DIR: contentDir,
    ASTRO_DISABLE_UPDATE_CHECK: 'true',
  };
}
