import fc from 'fast-check';
import { listingOf, type Listing } from '../../src/exchange/listing.ts';
import { buildClearRegister, buildRegister, type Named } from '../../src/register/register.ts';
import { stateOn } from '../../src/register/state.ts';
import {
  ACTIONS,
  REJECTS,
  type DecisionRecord,
  type EventRecord,
} from '../../src/schema/decision.ts';
import { markupIn } from '../../src/schema/markup-in-text.ts';
import { isPlaceholder } from '../../src/schema/placeholder.ts';
import { addDays } from '../../src/schema/plain-date.ts';
import { text } from '../../src/schema/text.ts';

/** The day of every made-up register. */
export const TODAY = '2026-11-24';

const label = fc.stringMatching(/^[a-z][a-z\d]{0,7}$/u);

/** Names of servers, some below others, some of other letters than a to z. */
export const serverNames: fc.Arbitrary<string> = fc.oneof(
  label.map((name) => `${name}.example`),
  fc.tuple(label, label).map(([sub, name]) => `${sub}.${name}.example`),
  fc.constantFrom('a.example', 'b.a.example', 'c.b.a.example', 'xn--strandlufer-r8a.example'),
);

/** Reasons, with all that CSV, spreadsheets and JSON stumble over. */
export const reasons: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(
      'withheld',
      'It floods us.',
      '=1+1',
      "'=1",
      '-1',
      '@a',
      'a;=b',
      '"',
      'a,b',
      '#x',
    ),
    fc.string({ maxLength: 30 }),
    fc.string({ maxLength: 30, unit: 'grapheme' }),
    fc.string({
      maxLength: 20,
      unit: fc.constantFrom('=', '+', '-', '@', ';', ',', "'", '"', '#', ' ', '\n', '\t', 'a'),
    }),
  )
  .map((words) => words.trim())
  .filter(
    (words) =>
      text.safeParse(words).success && markupIn(words) === undefined && !isPlaceholder(words),
  );

const days = fc.integer({ min: -900, max: 60 }).map((apart) => addDays(TODAY, apart));

const events: fc.Arbitrary<EventRecord> = fc
  .record({
    date: days,
    action: fc.constantFrom(...ACTIONS),
    reason: reasons,
    reject: fc
      .uniqueArray(fc.constantFrom(...REJECTS), { minLength: 1 })
      .map((all) => all.toSorted()),
    lasts: fc.option(fc.integer({ min: 0, max: 400 }), { freq: 3 }),
    rejects: fc.boolean(),
  })
  .map(({ date, action, reason, reject, lasts, rejects }) => {
    const restricts = action !== 'note' && action !== 'restore';
    return {
      date,
      action,
      reason,
      ...(restricts && rejects ? { reject } : {}),
      ...(restricts && lasts !== null ? { until: addDays(date, lasts) } : {}),
    };
  });

/** A history as the rules ask for: in order, no event twice, nothing restored that is open. */
export const histories: fc.Arbitrary<EventRecord[]> = fc
  .uniqueArray(events, { minLength: 1, maxLength: 4, selector: ({ date }) => date })
  .map((all) =>
    all
      .toSorted((a, b) => (a.date < b.date ? -1 : 1))
      .reduce<EventRecord[]>(
        (history, event) => [
          ...history,
          event.action === 'restore' && stateOn(history, event.date).access === 'open'
            ? { ...event, action: 'note' }
            : event,
        ],
        [],
      ),
  );

const listings = fc.option(fc.constant('obfuscated' as const), { freq: 3, nil: undefined });

/** Decision records that pass the check, about servers and groups. */
export const decisions: fc.Arbitrary<Named<DecisionRecord>[]> = fc
  .tuple(
    fc.uniqueArray(serverNames, { maxLength: 9 }),
    fc.array(fc.tuple(histories, listings), { minLength: 9, maxLength: 9 }),
    fc.boolean(),
  )
  .map(([names, records, grouped]) => {
    const groupSize = grouped && names.length > 4 ? 2 : 0;
    const recordAt = (index: number): DecisionRecord => {
      const [history, listing] = records[index] ?? [[]];
      return { history, ...(listing === undefined ? {} : { listing }) };
    };
    const single = names.slice(groupSize).map((id, index) => ({ id, data: recordAt(index) }));
    const servers = names.slice(0, groupSize);
    return servers.length === 0
      ? single
      : [...single, { id: 'old-ones', data: { title: 'Old ones', servers, ...recordAt(8) } }];
  });

/** Our server in every made-up listing. */
export const OURS = {
  domain: 'ours.example',
  name: 'Ours',
  url: 'https://mods.ours.example/',
  summary: 'Was das Team von ours.example entschieden hat',
  summaryNow: 'Was jetzt gilt',
};

/** A register on a day, as formats write it: public, with obfuscated names masked. */
export const publicListings: fc.Arbitrary<Listing> = decisions.map((records) =>
  listingOf(buildRegister(records, []), OURS, TODAY),
);

/** The same for the team's own server, with every name in clear. */
export const clearListings: fc.Arbitrary<Listing> = decisions.map((records) =>
  listingOf(buildClearRegister(records, []), OURS, TODAY),
);
