import type { Blockquote, Paragraph } from 'mdast';
import { CALLOUTS, type CalloutKind } from '../schema/components.ts';

/** `[!NOTE]` on a line of its own. */
const MARK = /^\[!([a-z]+)\][ \t]*(?:\n|$)/iu;

/** An alert: a callout that is written as a quotation. */
export interface Alert {
  readonly kind: CalloutKind;
  /** The paragraph that begins with its mark, and how many letters of it the mark takes. */
  readonly begin: Paragraph;
  readonly length: number;
}

/**
 * The alert that a quotation is: it begins with `[!NOTE]` or the like on a line of its own.
 * Source: GitHub Docs, "Basic writing and formatting syntax", Alerts.
 *
 * @param quotation a quotation
 * @param source the text that it was read from: a backslash in front of the mark makes it words
 * @returns undefined where it is none, and where nothing follows the mark
 */
export function alertOf(
  { children: [begin, next] }: Blockquote,
  source: string,
): Alert | undefined {
  if (begin?.type !== 'paragraph') return undefined;
  const [first, second] = begin.children;
  if (first?.type !== 'text' || source[first.position?.start.offset ?? 0] !== '[') return undefined;
  const [mark = '', name = ''] = MARK.exec(first.value) ?? [];
  const kind = CALLOUTS.find((one) => one === name.toLowerCase());
  const isAlone = mark.endsWith('\n') || (second ?? { type: 'break' }).type === 'break';
  const isFollowed = mark.length < first.value.length || second !== undefined || next !== undefined;
  return kind !== undefined && isAlone && isFollowed
    ? { kind, begin, length: mark.length }
    : undefined;
}
