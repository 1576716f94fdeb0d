import fc from 'fast-check';
import { stringify } from 'yaml';
import { expect, test } from 'vitest';
import { candorJson } from '../../src/exchange/formats/candor-json.ts';
import { mastodonCsv } from '../../src/exchange/formats/mastodon-csv.ts';
import { plannedFiles } from '../../src/exchange/import/planned-files.ts';
import { planImport } from '../../src/exchange/import/plan-import.ts';
import { readList } from '../../src/exchange/read-list.ts';
import { checkContent } from '../../src/reading/check-content.ts';
import type { ContentFolder } from '../../src/reading/content-folder.ts';
import { buildRegister } from '../../src/register/register.ts';
import { restricts } from '../../src/exchange/import/imported-state.ts';
import { stateOn } from '../../src/register/state.ts';
import { fixture } from '../fixture.ts';
import { clearListings, decisions, OURS, publicListings, TODAY } from './arbitrary-register.ts';

const base = await fixture('base');
const site = base.texts.get('site.yaml');

function folderOf(texts: ReadonlyMap<string, string>): ContentFolder {
  return { texts: new Map([['site.yaml', site], ...texts]), attachments: new Set() };
}

const folders = decisions.map((records) =>
  folderOf(
    new Map(records.map(({ id, data }) => [`decisions/${id}.yaml`, stringify(data)] as const)),
  ),
);

const lists = fc.oneof(
  fc.tuple(fc.constantFrom(mastodonCsv, candorJson), clearListings),
  fc.tuple(fc.constant(candorJson), publicListings),
);

function problemsOf(folder: ContentFolder): readonly string[] {
  return checkContent(folder, TODAY)
    .problems.map(({ code, file }) => `${file} ${code}`)
    .filter((problem) => !/^site\.yaml broken-link/u.test(problem));
}

test('a folder without problems has none after an import, and says what the list says', () => {
  fc.assert(
    fc.property(folders, lists, (folder, [format, listing]) => {
      fc.pre(problemsOf(folder).length === 0);
      const { rows } = readList(format.write(listing).text);
      const { content } = checkContent(folder, TODAY);
      const known = { decisions: content.decisions, files: folder.texts };
      const options = { today: TODAY, ours: OURS.domain };
      const plan = planImport(rows, known, options);
      expect(plan.map(({ row }) => row)).toEqual(rows);

      const files = plannedFiles(plan, (file) => folder.texts.get(file));
      const after = { ...folder, texts: new Map([...folder.texts, ...files]) };
      expect(problemsOf(after)).toEqual([]);

      for (const one of plan) {
        if (one.kind === 'by-hand' || one.row.access === 'open') continue;
        const data = checkContent(after, TODAY).content.decisions;
        const register = buildRegister(data, []);
        const history = register.governing(one.server)?.history ?? [];
        expect(restricts(stateOn(history, TODAY), one.row), JSON.stringify(one)).toBe(true);
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
      const { rows } = readList(format.write(listing).text);
      const { content } = checkContent(folder, TODAY);
      const plan = planImport(
        rows,
        { decisions: content.decisions, files: folder.texts },
        { today: TODAY, ours: OURS.domain },
      );
      for (const [file, text] of plannedFiles(plan, (name) => folder.texts.get(name))) {
        const lines = text.split('\n');
        for (const line of folder.texts.get(file)?.split('\n') ?? []) expect(lines).toContain(line);
      }
    }),
  );
});
