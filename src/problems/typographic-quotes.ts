const QUOTED = /^[“”„‟«»‘’‚‹›](.*)[“”„‟«»‘’‚‹›]$/su;

/**
 * What stands between typographic quotes, which YAML takes for letters.
 *
 * @param text a value as written
 * @returns the value without them, or undefined where it does not stand in such quotes
 */
export function inTypographicQuotes(text: string): string | undefined {
  return QUOTED.exec(text.trim())?.[1];
}
