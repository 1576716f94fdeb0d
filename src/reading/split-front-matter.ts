import { normalLines } from '../schema/normal-lines.ts';

/** A Markdown file in its two parts. */
export interface FrontMatterSplit {
  /** The YAML between the two lines `---`; undefined where the file has none. */
  readonly yaml: string | undefined;
  /** How many lines of the file come before the YAML. */
  readonly linesBeforeYaml: number;
  readonly body: string;
  /** How many lines of the file come before the body. */
  readonly linesBeforeBody: number;
  /** True where front matter begins but never ends. */
  readonly open: boolean;
}

/**
 * Splits a Markdown file into front matter and body. Kind to what other tools leave behind: a byte
 * order mark, Windows line ends, empty lines before the first `---`, spaces after it.
 *
 * @param text the whole file
 */
export function splitFrontMatter(text: string): FrontMatterSplit {
  const lines = normalLines(text).split('\n');
  const start = lines.findIndex((line) => line.trim() !== '');
  const none = { yaml: undefined, linesBeforeYaml: 0, linesBeforeBody: 0, open: false };
  if (start === -1) return { ...none, body: '' };
  if (lines[start]?.trimEnd() !== '---') return { ...none, body: lines.join('\n') };
  const length = lines.slice(start + 1).findIndex((line) => line.trimEnd() === '---');
  if (length === -1) return { ...none, body: '', open: true };
  const end = start + 1 + length;
  return {
    yaml: lines.slice(start + 1, end).join('\n'),
    linesBeforeYaml: start + 1,
    body: lines.slice(end + 1).join('\n'),
    linesBeforeBody: end + 1,
    open: false,
  };
}
