/**
 * Characters that Elixir takes no source with: controls, and marks that turn the direction of text or
 * break a line (Elixir, lib/elixir/src/elixir_tokenizer.hrl, `bidi` and `break`).
 */
const ESCAPED = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/gu;

const LETTERS: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  d: '\u007f',
  e: '\u001b',
  f: '\f',
  n: '\n',
  r: '\r',
  s: ' ',
  t: '\t',
  v: '\v',
};

const ESCAPE = /\\(?:x\{([\da-f]{1,6})\}|x([\da-f]{2})|u\{([\da-f]{1,6})\}|u([\da-f]{4})|(.))/gisu;

/**
 * Writes a text as a string of Elixir, in which nothing is evaluated.
 *
 * @param text any text
 * @returns the string with its quotes
 */
export function elixirText(text: string): string {
  const body = text
    .replace(/[\\"]|#(?=\{)/gu, '\\$&')
    .replace(
      ESCAPED,
      (mark) => `\\u${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
    );
  return `"${body}"`;
}

/**
 * Reads a string of Elixir.
 *
 * @param source the string with its quotes, as it stands in the source
 * @returns the text, or undefined where something in it would have to be evaluated
 */
export function readElixirText(source: string): string | undefined {
  const body = source.slice(1, -1);
  if (/(?<!\\)(?:\\\\)*#\{/u.test(body)) return undefined;
  const points = [...body.matchAll(ESCAPE)].map((found) =>
    Number.parseInt(codeOf(found) ?? '0', 16),
  );
  if (points.some((point) => point > 0x10ffff)) return undefined;
  return body.replace(ESCAPE, (escape, ...found: string[]) => {
    const code = codeOf([escape, ...found]);
    const letter = found[4] ?? '';
    return code === undefined
      ? (LETTERS[letter] ?? letter)
      : String.fromCodePoint(Number.parseInt(code, 16));
  });
}

/** The number of a character, in hexadecimal, that an escape gives; undefined where it is a letter. */
function codeOf([, ...found]: readonly (string | undefined)[]): string | undefined {
  return found.slice(0, 4).find((code) => code !== undefined);
}
