import { describe, expect, test } from 'vitest';
import { eventHtml } from '../src/feeds/event-html.ts';
import { ACCESSES, actionTo, type Access } from '../src/register/access.ts';
import { dueDates } from '../src/register/due-dates.ts';
import { fateOfEnd, fateOfReview } from '../src/register/event-dates.ts';
import { historyLines } from '../src/register/history-lines.ts';
import { buildRegister } from '../src/register/register.ts';
import { stateOn } from '../src/register/state.ts';
import { TREATMENTS } from '../src/register/treatment.ts';
import { WITHHELD, type EventRecord, type Reject } from '../src/schema/decision.ts';
import { meaningOf, meaningOfTreatment } from '../src/site/meaning-of.ts';
import { effectsEn } from '../src/words/effects-en.ts';
import { en } from '../src/words/en.ts';
import { formatFor } from '../src/words/format.ts';
import { eventOf } from './event-of.ts';

const TODAY = '2026-11-24';
const REJECTED: readonly (readonly Reject[])[] = [[], ['media'], ['reports'], ['media', 'reports']];
const SOFTWARE = ['writefreely', ...effectsEn.keys()];

/** Whatever the page that explains all treatments says, in sentences. */
function explained(software: string): readonly string[] {
  const site = { words: en, effects: effectsEn.get(software) };
  return [
    en.meaningOpen,
    ...TREATMENTS.flatMap((treatment) => {
      const { says, about, effect } = meaningOfTreatment(site, treatment);
      return [...says, ...about, ...Object.values(effect?.changes ?? {})];
    }),
  ];
}

describe.each(SOFTWARE)('to members of a %s server', (software) => {
  const effects = effectsEn.get(software);
  const told = (access: Access, reject: readonly Reject[]): readonly string[] =>
    meaningOf({ words: en, effects }, { access, reject: [...reject] });

  test.each(ACCESSES)(
    'a decision that is %s says nothing but what the explanation says',
    (access) => {
      for (const reject of REJECTED)
        for (const sentence of told(access, reject))
          expect(explained(software)).toContain(sentence);
    },
  );

  test('what is rejected is told beside every access that lets something through', () => {
    for (const access of ['watched', 'limited'] as const)
      for (const reject of REJECTED)
        for (const what of reject)
          expect(told(access, reject)).toContain(
            meaningOfTreatment({ words: en, effects }, `reject-${what}`).says[0],
          );
  });

  test('a suspension lets nothing through that could arrive without its pictures', () => {
    for (const reject of REJECTED) expect(told('suspended', reject)).toEqual(told('suspended', []));
  });

  test('no sentence denies what another treatment beside it does', () => {
    for (const access of ['watched', 'limited'] as const)
      for (const reject of REJECTED.slice(1)) {
        const text = told(access, reject).join(' ');
        expect(text).not.toMatch(/nothing changes/iu);
        const deletes = /deleted at once|are cleared/u.test(text);
        if (deletes) expect(text).not.toContain('Nothing is deleted');
        expect(text).not.toMatch(/only if you follow|everything shows again/u);
      }
  });
});

describe('page, feed and calendar tell the same of an event', () => {
  const UNTIL = [undefined, '2026-10-31', '2026-12-31'];
  const REVIEW = [undefined, '2026-11-01', '2027-01-15'];
  const LATER: readonly (EventRecord | undefined)[] = [
    undefined,
    eventOf('2026-09-01', 'note'),
    eventOf('2026-11-10', 'note'),
    eventOf('2026-09-01', 'restore'),
    eventOf('2026-09-01', 'suspend'),
    eventOf('2026-12-10', 'suspend'),
  ];
  const format = formatFor('en');

  const cases = (['watched', 'limited', 'suspended'] as const).flatMap((access) =>
    REJECTED.flatMap((reject) =>
      UNTIL.flatMap((until) =>
        REVIEW.flatMap((review) =>
          LATER.flatMap((later) =>
            ['It floods us.', WITHHELD].map((reason) => {
              const event = eventOf('2026-08-01', actionTo(access), {
                reason,
                ...(reject.length > 0 && { reject: [...reject] }),
                ...(until !== undefined && { until }),
                ...(review !== undefined && { review }),
              });
              return { event, history: later === undefined ? [event] : [event, later] };
            }),
          ),
        ),
      ),
    ),
  );

  const feedOf = (history: readonly EventRecord[], event: EventRecord): string => {
    const line = historyLines(history).find((one) => one.kind === 'event' && one.event === event);
    if (line === undefined) throw new Error('The history has no such event.');
    return eventHtml({ line, history, today: TODAY, criteria: [], post: undefined }, en, format);
  };
  const filled = (sentence: string, date = ''): string =>
    sentence.replace('{date}', format.date(date));

  test('of its review', () => {
    for (const { event, history } of cases) {
      const register = buildRegister([{ id: 'a.example', data: { history: [...history] } }], []);
      const due = dueDates(register, TODAY).some(
        (one) => one.kind === 'review' && one.event === event,
      );
      const fate = fateOfReview(history, event, TODAY);
      expect(due, JSON.stringify(history)).toBe(fate === 'ahead' || fate === 'overdue');
      const html = feedOf(history, event);
      for (const [other, sentence] of Object.entries(en.review))
        if (event.review !== undefined)
          expect(html.includes(filled(sentence, event.review))).toBe(other === fate);
      const changed = stateOn(history, TODAY).event !== event;
      if (changed) expect(due, JSON.stringify(history)).toBe(false);
    }
  });

  test('of its last day', () => {
    for (const { event, history } of cases) {
      const register = buildRegister([{ id: 'a.example', data: { history: [...history] } }], []);
      const ends = dueDates(register, TODAY).some(
        (one) => one.kind === 'end' && one.event === event,
      );
      const fate = fateOfEnd(history, event, TODAY);
      expect(ends, JSON.stringify(history)).toBe(fate === 'ahead' || fate === 'past');
      for (const [other, sentence] of Object.entries(en.lastDay))
        if (event.until !== undefined)
          expect(feedOf(history, event).includes(filled(sentence, event.until))).toBe(
            other === fate,
          );
    }
  });

  test('of a reason that is withheld: one explanation, whole', () => {
    for (const { event, history } of cases) {
      const html = feedOf(history, event);
      expect(html.includes(en.reasonWithheld)).toBe(event.reason === WITHHELD);
      expect(html).not.toContain(WITHHELD);
    }
  });

  test('that nothing changes is said of no event that changes something', () => {
    const [nothing = ''] = en.staysSentence.split('{');
    for (const { event, history } of cases) expect(feedOf(history, event)).not.toContain(nothing);
    const before = eventOf('2026-07-01', 'limit', { until: '2026-10-31' });
    for (const more of [
      { until: '2026-12-31' },
      { until: '2026-10-31', reject: ['media' as const] },
      {},
    ]) {
      const event = eventOf('2026-08-01', 'limit', more);
      expect(feedOf([before, event], event)).not.toContain(nothing);
    }
    const note = eventOf('2026-08-01', 'note');
    expect(feedOf([before, note], note)).toContain(nothing);
  });
});
