import { Document, visit } from 'yaml';
import type { DecisionRecord, EventRecord } from '../../schema/decision.ts';

/** From how many characters on a text stands on lines of its own. */
const LONG = 80;

/**
 * A new decision as the text of its file.
 *
 * @param record the decision
 */
export function writeRecord(record: DecisionRecord): string {
  return yamlOf(record);
}

/**
 * An event as an item of a history.
 *
 * @param event the event
 * @returns its lines, the first beginning with a dash, each ended by a line feed
 */
export function writeEvent(event: EventRecord): string {
  return yamlOf([event]);
}

/** Laid out as in the records that people write: long texts folded below `>-`. */
function yamlOf(value: object): string {
  const document = new Document(value);
  visit(document, {
    Scalar: (_key, node) => {
      if (typeof node.value === 'string' && node.value.length > LONG && node.value.includes(' '))
        node.type = 'BLOCK_FOLDED';
    },
  });
  return document.toString({ lineWidth: 100 });
}
