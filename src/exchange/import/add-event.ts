import { isMap, isSeq, parseDocument, type Node } from 'yaml';
import type { EventRecord } from '../../schema/decision.ts';
import { writeEvent } from './write-record.ts';

/**
 * The text of a decision's file with one more event in its history, after all events of its day and
 * before. Everything else, comments and layout, stays as it was written.
 *
 * @param text the file's text, of a record that can be read
 * @param event the event
 * @throws where the text has no history, which a record that passed its schema has
 */
export function addEvent(text: string, event: EventRecord): string {
  const document = parseDocument(text);
  const history = document.get('history');
  if (!isSeq(history)) throw new Error('The record has no history.');
  const dates = history.items.map((item) => (isMap(item) ? String(item.get('date')) : ''));
  const index = dates.findLastIndex((date) => date <= event.date) + 1;
  const first = history.items[0] as Node | undefined;
  const dash = history.flow === true ? undefined : dashBefore(text, first?.range?.[0] ?? -1);
  if (dash === undefined) {
    history.items.splice(index, 0, document.createNode(event));
    return document.toString({ lineWidth: 100 });
  }
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = ' '.repeat(dash - lineStart(text, dash));
  const lines = writeEvent(event).trimEnd().split('\n');
  const added = lines.map((line) => `${line === '' ? '' : indent + line}${eol}`).join('');
  const before = history.items[index - 1] as Node | undefined;
  const at = before ? endOfItem(text, before, indent.length) : lineStart(text, dash);
  const head = text.slice(0, at);
  return `${head}${head === '' || head.endsWith('\n') ? '' : eol}${added}${text.slice(at)}`;
}

/** Where the dash of an item stands, if it stands on the item's first line. */
function dashBefore(text: string, start: number): number | undefined {
  const from = lineStart(text, start);
  const spaces = /^[ ]*-[ ]+/u.exec(text.slice(from, start));
  return spaces?.[0].length === start - from ? from + spaces[0].indexOf('-') : undefined;
}

/** The start of the line below an item and the remarks that belong to it by their indentation. */
function endOfItem(text: string, item: Node, indent: number): number {
  const end = item.range?.[1] ?? text.length;
  let at = text[end - 1] === '\n' ? end : lineEnd(text, end);
  for (;;) {
    const line = text.slice(at, lineEnd(text, at));
    if (at >= text.length || !(/^ *#/u.test(line) && line.indexOf('#') > indent)) return at;
    at = lineEnd(text, at);
  }
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** The start of the next line. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}
