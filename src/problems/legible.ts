import { invisibleIn } from '../schema/invisible.ts';

/** How much of a foreign text a sentence holds, in characters. */
const LONGEST = 300;

/**
 * A foreign text as a sentence can hold it: with the names of characters that nobody can see or that
 * would steer a terminal in their place, and no longer than anyone reads.
 *
 * @param text any text
 */
export function legible(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  const parts: string[] = [];
  let end = 0;
  for (const { name, index } of invisibleIn(short)) {
    parts.push(short.slice(end, index), `[${name}]`);
    end = index + String.fromCodePoint(short.codePointAt(index) ?? 0).length;
  }
  return parts.join('') + short.slice(end);
}

/**
 * A sentence in one line: what begins a line of a log may be a command to whoever keeps it.
 *
 * @param sentence any text
 */
export function inOneLine(sentence: string): string {
  return sentence.replace(/[\n\r\t]+/gu, ' ');
}
