import { normalLines } from '../schema/normal-lines.ts';
import { isRemark } from './reading/is-remark.ts';
import { isTooDeep } from './reading/is-too-deep.ts';

/** A text whose format is to be found out. */
export interface Sample {
  /** The text without byte order mark, with line feeds alone. */
  readonly text: string;
  /** The text read as JSON; undefined where it is none. */
  readonly json: unknown;
  /** The first lines that say something, without remarks after `#`. */
  readonly lines: readonly string[];
}

const LINES = 50;

/**
 * A text prepared for the formats to look at, so that none of them reads it anew.
 *
 * @param text the whole text
 */
export function sampleOf(text: string): Sample {
  const normal = normalLines(text);
  const lines: string[] = [];
  for (let start = 0; start < normal.length && lines.length < LINES;) {
    const end = normal.indexOf('\n', start);
    const line = normal.slice(start, end === -1 ? undefined : end).trim();
    if (line !== '' && !isRemark(line)) lines.push(line);
    start = end === -1 ? normal.length : end + 1;
  }
  return { text: normal, json: /^\s*[[{]/u.test(normal) ? parsed(normal) : undefined, lines };
}

function parsed(text: string): unknown {
  if (isTooDeep(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
