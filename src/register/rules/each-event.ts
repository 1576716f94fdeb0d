import type { Content, FieldPath, Sourced } from '../../schema/content.ts';
import type { DecisionRecord, EventRecord } from '../../schema/decision.ts';

/** One event with the decision it belongs to and the way to it. */
export interface EventPlace {
  readonly decision: Sourced<DecisionRecord>;
  readonly event: EventRecord;
  readonly path: FieldPath;
  /** The events of the same decision that come before it. */
  readonly before: readonly EventRecord[];
}

/** Every event of every decision. */
export function* eachEvent(content: Content): Generator<EventPlace> {
  for (const decision of content.decisions)
    for (const [index, event] of decision.data.history.entries())
      yield {
        decision,
        event,
        path: ['history', index],
        before: decision.data.history.slice(0, index),
      };
}
