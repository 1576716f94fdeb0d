/**
 * What somebody wrote, in quotes for a sentence: on one line and not too long.
 *
 * @param text the text as it stands; undefined where there is none
 */
export function quoted(text: string | undefined): string {
  const line = (text ?? '').replace(/\s+/gu, ' ').trim();
  return `“${line.length > 80 ? `${line.slice(0, 79)}…` : line}”`;
}
