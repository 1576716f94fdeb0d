import fc from 'fast-check';
import { expect, test } from 'vitest';
import { softwarePowers } from '../../src/exchange/drift/software-powers.ts';
import type { WrittenFormat } from '../../src/exchange/format.ts';
import { writtenFormats } from '../../src/exchange/formats.ts';
import { mastodonAllows } from '../../src/exchange/formats/mastodon-allows.ts';
import { planImport } from '../../src/exchange/import/plan-import.ts';
import { listedAs } from '../../src/exchange/listed-as.ts';
import { listingOf } from '../../src/exchange/listing.ts';
import { readList } from '../../src/exchange/read-list.ts';
import { buildClearRegister, buildRegister, type Named } from '../../src/register/register.ts';
import type { DecisionRecord } from '../../src/schema/decision.ts';
import { decisions, OURS, TODAY } from './arbitrary-register.ts';
import { on } from './history-of.ts';

/** What importing one of a register's own lists would change in it. */
function changedBy(
  format: WrittenFormat,
  records: readonly Named<DecisionRecord>[],
  build: typeof buildRegister,
  { day = TODAY, named = true } = {},
) {
  const { text } = format.write(listingOf(build(records, []), OURS, day));
  const as = format === mastodonAllows ? 'allow' : 'suspend';
  const { rows, format: found } = listedAs(readList(text, named ? format : undefined), { as });
  const known = {
    decisions: records.map(({ id, data }) => ({ id, file: `decisions/${id}.yaml`, data })),
    files: new Set(records.map(({ id }) => `decisions/${id}.yaml`)),
  };
  const { below } = softwarePowers(found?.software);
  const plan = planImport(rows, known, { today: TODAY, ours: OURS.domain, below });
  return plan.filter(({ kind }) => kind === 'new-decision' || kind === 'new-event');
}

test.each(writtenFormats.map((format) => [format.name, format] as const))(
  'the list in %s changes nothing in the register that it came from',
  (_, format) => {
    fc.assert(
      fc.property(
        decisions,
        fc.constantFrom(buildRegister, buildClearRegister),
        fc.boolean(),
        (records, build, named) => {
          expect(changedBy(format, records, build, { named })).toEqual([]);
        },
      ),
      { numRuns: 50 },
    );
  },
);

const HISTORIES = {
  'limited after a suspension': [on('2025-01-01', 'suspend'), on('2025-02-01', 'limit')],
  'watched after a suspension': [on('2025-01-01', 'suspend'), on('2025-02-01', 'watch')],
  'without media after a suspension': [
    on('2025-01-01', 'suspend'),
    on('2025-02-01', 'watch', { reject: ['media'] }),
  ],
  'limited again since a suspension ended by itself': [
    on('2025-01-01', 'limit'),
    on('2025-02-01', 'suspend', { until: '2026-11-22' }),
  ],
  'limited again since yesterday was the last day of a suspension': [
    on('2025-01-01', 'limit'),
    on('2025-02-01', 'suspend', { until: '2026-11-23' }),
  ],
  'opened today': [on('2025-01-01', 'suspend'), on(TODAY, 'restore')],
  'suspended again today': [
    on('2025-01-01', 'suspend'),
    on('2025-02-01', 'restore'),
    on(TODAY, 'suspend'),
  ],
} as const;

test.each(
  writtenFormats.flatMap((format) =>
    Object.entries(HISTORIES).map(
      ([what, history]) => [format.name, what, format, history] as const,
    ),
  ),
)('the list in %s leaves alone what is %s', (_name, _what, format, history) => {
  const records = [{ id: 'a.example', data: { history: [...history] } }];
  expect(changedBy(format, records, buildRegister)).toEqual([]);
});

test.each(writtenFormats.map((format) => [format.name, format] as const))(
  'yesterday’s list in %s changes nothing of what was decided today',
  (_, format) => {
    const records = [
      { id: 'a.example', data: { history: [on('2025-01-01', 'limit'), on(TODAY, 'restore')] } },
      { id: 'b.example', data: { history: [on('2025-01-01', 'suspend'), on(TODAY, 'limit')] } },
    ];
    expect(changedBy(format, records, buildRegister, { day: '2026-11-23' })).toEqual([]);
  },
);
