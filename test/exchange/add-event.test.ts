import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { addEvent } from '../../src/exchange/import/add-event.ts';
import { writeRecord } from '../../src/exchange/import/write-record.ts';
import { readRecord } from '../../src/reading/read-record.ts';
import { decision } from '../../src/schema/decision.ts';
import { normalLines } from '../../src/schema/normal-lines.ts';
import { eventOf } from '../event-of.ts';
import { histories, reasons, TODAY } from './arbitrary-register.ts';

const event = eventOf('2026-11-24', 'limit', { reject: ['media'] });
const ADDED = `  - date: 2026-11-24
    action: limit
    reason: It floods us.
    reject:
      - media
`;
const OLD = `  - date: 2025-01-01
    action: watch
    reason: >-
      Words over
      two lines.
    # of this event
`;
const LATER = `  - date: 2027-01-01
    action: note
    reason: Later. # remark
`;

describe('everything else stays as it is', () => {
  test.each([
    ['at the end', `# top\nhistory:\n${OLD}`, `# top\nhistory:\n${OLD}${ADDED}`],
    [
      'before what is still to come',
      `history:\n${OLD}${LATER}`,
      `history:\n${OLD}${ADDED}${LATER}`,
    ],
    ['before everything', `history:\n  # first\n${LATER}`, `history:\n  # first\n${ADDED}${LATER}`],
    [
      'above other fields',
      `history:\n${OLD}software: x # y\n`,
      `history:\n${OLD}${ADDED}software: x # y\n`,
    ],
    ['above a remark about the file', `history:\n${OLD}# end\n`, `history:\n${OLD}${ADDED}# end\n`],
    [
      'without a line feed at the end',
      `history:\n${OLD}${LATER}`.trimEnd().replace('2027', '2026'),
      `history:\n${OLD}${LATER}${ADDED}`.replace('2027', '2026'),
    ],
    [
      'dashes at the margin',
      'history:\n- date: 2025-01-01\n  action: note\n  reason: x\n',
      `history:\n- date: 2025-01-01\n  action: note\n  reason: x\n${ADDED.replace(/^ {2}/gmu, '')}`,
    ],
  ])('%s', (_, text, expected) => expect(addEvent(text, event)).toBe(expected));

  test('Windows line ends stay', () => {
    const text = `history:\n${OLD}`.replaceAll('\n', '\r\n');
    expect(addEvent(text, event)).toBe(`history:\n${OLD}${ADDED}`.replaceAll('\n', '\r\n'));
  });

  test('a history in brackets is kept in brackets', () => {
    const text = 'history: [{ date: 2025-01-01, action: note, reason: x }]\n';
    expect(parse(addEvent(text, event))).toEqual({
      history: [{ date: '2025-01-01', action: 'note', reason: 'x' }, event],
    });
  });
});

test('a history with one more event is that history with one more event', () => {
  fc.assert(
    fc.property(
      histories,
      reasons,
      fc.constantFrom(20, 100),
      fc.boolean(),
      (history, reason, lineWidth, crlf) => {
        const text = stringify({ software: 'x', history }, { lineWidth });
        const added = eventOf(TODAY, 'suspend', { reason });
        const after = addEvent(crlf ? text.replaceAll('\n', '\r\n') : text, added);
        const place = history.findLastIndex(({ date }) => date <= TODAY) + 1;
        expect(parse(normalLines(after))).toEqual({
          software: 'x',
          history: history.toSpliced(place, 0, added),
        });
      },
    ),
  );
});

test('a written record is read as what it was', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const { data, problems } = readRecord(
        decision,
        writeRecord({ history }),
        'decisions/a.example.yaml',
      );
      expect(problems).toEqual([]);
      expect(data).toEqual({ history });
    }),
  );
});
