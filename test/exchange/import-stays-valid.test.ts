import fc from 'fast-check';
import { stringify } from 'yaml';
import { expect, test } from 'vitest';
import type { WrittenFormat } from '../../src/exchange/format.ts';
import { akkomaJson } from '../../src/exchange/formats/akkoma-json.ts';
import { candorJson } from '../../src/exchange/formats/candor-json.ts';
import { mastodonCsv } from '../../src/exchange/formats/mastodon-csv.ts';
import { peertubeLog } from '../../src/exchange/formats/peertube-log.ts';
import type { ImportOptions } from '../../src/exchange/import/import-plan.ts';
import { plannedFiles } from '../../src/exchange/import/planned-files.ts';
import { planImport } from '../../src/exchange/import/plan-import.ts';
import type { ListRow } from '../../src/exchange/list-row.ts';
import { listedAs } from '../../src/exchange/listed-as.ts';
import { readList } from '../../src/exchange/read-list.ts';
import { checkContent } from '../../src/reading/check-content.ts';
import type { ContentFolder } from '../../src/reading/content-folder.ts';
import { buildRegister } from '../../src/register/register.ts';
import {
  bothStates,
  importedState,
  isSame,
  restricts,
  type ImportedState,
} from '../../src/exchange/import/imported-state.ts';
import { stateOn, type State } from '../../src/register/state.ts';
import { fixture } from '../fixture.ts';
import { clearListings, decisions, OURS, publicListings, TODAY } from './arbitrary-register.ts';

const base = await fixture('base');
const site = base.texts.get('site.yaml');

function folderOf(texts: ReadonlyMap<string, string>): ContentFolder {
  return {
    texts: new Map([['site.yaml', site], ...texts]),
    attachments: new Map(),
    faults: new Map(),
  };
}

const folders = decisions.map((records) =>
  folderOf(
    new Map(records.map(({ id, data }) => [`decisions/${id}.yaml`, stringify(data)] as const)),
  ),
);

const lists = fc.oneof(
  fc.tuple(fc.constantFrom(mastodonCsv, candorJson, akkomaJson, peertubeLog), clearListings),
  fc.tuple(fc.constant(candorJson), publicListings),
);

/** What each list's software does below its entries. */
const below: ReadonlyMap<WrittenFormat, ImportOptions['below']> = new Map([
  [akkomaJson, 'all'],
  [peertubeLog, 'none'],
]);

function optionsOf(format: WrittenFormat): ImportOptions {
  return { today: TODAY, ours: OURS.domain, below: below.get(format) ?? 'closest' };
}

function stateIn(folder: ContentFolder): (server: string) => Pick<State, 'access' | 'reject'> {
  const register = buildRegister(checkContent(folder, TODAY).content.decisions, []);
  return (server) => stateOn(register.governing(server)?.history ?? [], TODAY);
}

/** The most that a list does to a server: with Akkoma, what it does to one above, too. */
function mostOf(row: ListRow, rows: readonly ListRow[], options: ImportOptions): ImportedState {
  const own = importedState(row, TODAY);
  if (options.below !== 'all') return own;
  return rows
    .filter(({ server = '' }) => row.server?.endsWith(`.${server}`))
    .map((above) => importedState(above, TODAY))
    .reduce(bothStates, own);
}

function problemsOf(folder: ContentFolder): readonly string[] {
  return checkContent(folder, TODAY)
    .problems.map(({ code, file }) => `${file} ${code}`)
    .filter((problem) => !/^site\.yaml broken-link/u.test(problem));
}

test('a folder without problems has none after an import, and says what the list says, no harsher', () => {
  fc.assert(
    fc.property(folders, lists, (folder, [format, listing]) => {
      fc.pre(problemsOf(folder).length === 0);
      const { rows } = listedAs(readList(format.write(listing).text), { as: 'suspend' });
      const { content } = checkContent(folder, TODAY);
      const known = { decisions: content.decisions, files: folder.texts };
      const options = optionsOf(format);
      const plan = planImport(rows, known, options);
      expect(plan.map(({ row }) => row)).toEqual(rows);

      const files = plannedFiles(plan, (file) => folder.texts.get(file));
      const after = { ...folder, texts: new Map([...folder.texts, ...files]) };
      expect(problemsOf(after)).toEqual([]);

      const [before, now] = [stateIn(folder), stateIn(after)];
      for (const one of plan) {
        if (one.server === undefined || one.row.allowed === true) continue;
        const [was, state] = [before(one.server), now(one.server)];
        if (one.kind === 'by-hand') {
          // A name that must not be shown cannot be taken out of what is decided above it.
          if (one.because !== 'obfuscated')
            expect(restricts(was, state), JSON.stringify(one)).toBe(true);
          continue;
        }
        const wanted = importedState(one.row, TODAY);
        if (isSame(wanted, state)) continue;
        expect(restricts(state, wanted), JSON.stringify(one)).toBe(true);
        expect(restricts(mostOf(one.row, rows, options), state), JSON.stringify(one)).toBe(true);
      }
      const again = planImport(
        rows,
        { decisions: checkContent(after, TODAY).content.decisions, files: after.texts },
        options,
      );
      expect(again.filter(({ kind }) => kind.startsWith('new'))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('nothing of a known decision is lost', () => {
  fc.assert(
    fc.property(folders, lists, (folder, [format, listing]) => {
      const { rows } = listedAs(readList(format.write(listing).text), { as: 'suspend' });
      const { content } = checkContent(folder, TODAY);
      const plan = planImport(
        rows,
        { decisions: content.decisions, files: folder.texts },
        optionsOf(format),
      );
      for (const [file, text] of plannedFiles(plan, (name) => folder.texts.get(name))) {
        const lines = text.split('\n');
        for (const line of folder.texts.get(file)?.split('\n') ?? []) expect(lines).toContain(line);
      }
    }),
  );
});
