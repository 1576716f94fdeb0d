import type { YAMLError } from 'yaml';

/** What is wrong with a YAML text, as far as it can be told, and where. */
export interface YamlFault {
  /** The parser's name for it, or one of ours where the text shows more than the parser says. */
  readonly code: string;
  readonly offset: number;
  /** Whether what the parser complains about further down may only follow from it. */
  readonly hidesMore: boolean;
}

/** Spaces that look like one and are none to YAML. */
const FALSE_SPACE = /(?:^[ -]*|[:-])([\u00a0\u2000-\u200a\u202f\u205f\u3000])/u;
const TYPOGRAPHIC_QUOTE = /(?:^|[:-] )\s*([“”„‟«»‘’‚‹›])/u;

/**
 * Looks at the text around what a parser complains about: it often names only what follows from the
 * mistake.
 *
 * @param error what the parser says
 * @param text the whole YAML text
 */
export function yamlFault(error: YAMLError, text: string): YamlFault {
  const [offset] = error.pos;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = lineAt(text, start);
  const next = start + line.length + 1;
  for (const [from, here] of [
    [start, line],
    [next, lineAt(text, next)],
  ] as const) {
    const space = FALSE_SPACE.exec(here);
    if (space)
      return {
        code: 'FALSE_SPACE',
        offset: from + space.index + space[0].length - 1,
        hidesMore: true,
      };
  }
  const hyphen = /^ *-(?=[a-z-]+:)/u.exec(line);
  if (hyphen)
    return {
      code: 'NO_SPACE_AFTER_HYPHEN',
      offset: start + hyphen[0].length - 1,
      hidesMore: true,
    };
  const before = text.slice(start, offset);
  if (/'[^']*'$/u.test(before) && /^[\p{L}\d]/u.test(text.slice(offset)))
    return { code: 'APOSTROPHE', offset: offset - 1, hidesMore: false };
  if (/(?:^|[:-] )\s*(["'])[^"']*\1\s+$/u.test(before))
    return { code: 'QUOTES_END_EARLY', offset, hidesMore: false };
  const quote = TYPOGRAPHIC_QUOTE.exec(line);
  if (quote)
    return {
      code: 'TYPOGRAPHIC_QUOTES',
      offset: start + quote.index + quote[0].length - 1,
      hidesMore: false,
    };
  return { code: error.code, offset, hidesMore: false };
}

function lineAt(text: string, start: number): string {
  return text.slice(start).split('\n', 1)[0] ?? '';
}
