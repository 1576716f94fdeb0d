import { describe, expect, test } from 'vitest';
import type { Problem } from '../src/problems/problem.ts';
import { problemWords } from '../src/problems/problem-words.ts';
import { sayProblem } from '../src/problems/say-problem.ts';
import { checkContent } from '../src/reading/check-content.ts';
import type { ContentFolder, FileFault } from '../src/reading/content-folder.ts';
import { LIMITS } from '../src/schema/limits.ts';
import { readFolder } from '../src/machine/read-folder.ts';
import { files } from './files.ts';
import { fixture, problemFixtures } from './fixture.ts';
import { overlay } from './overlay.ts';
import { problemPlaces, type ProblemPlace } from './problem-places.ts';
import { temporaryFolder } from './temporary-folder.ts';

const TODAY = '2026-11-24';

/** Problems that no file in a repository can hold: their tests stand below. */
const MADE_HERE = ['no-site-file', 'not-utf-8', 'too-large', 'unreadable-file'];

const codeOf = (name: string): string => name.replace(/--.*$/u, '');
const placeOf = ({ code, file, line, column }: Problem): string =>
  `${file}:${line}:${column} ${code}`;
const expectedPlace = ([name, file, line, column]: ProblemPlace): string =>
  `${file}:${line}:${column} ${codeOf(name)}`;

const base = await fixture('base');
const folders = new Map<string, ContentFolder>();
for (const name of problemFixtures()) folders.set(name, await fixture(`problems/${name}`));

function problemsOf(name: string): readonly Problem[] {
  const folder = folders.get(name);
  return folder === undefined ? [] : checkContent(overlay(base, folder), TODAY).problems;
}

function expectWholeSentences(problem: Problem): void {
  for (const said of Object.values(sayProblem(problem))) {
    // A line of a record is shown with the spaces in front of it.
    const sentence = said.replace(/“ {2,}(?=\S)/gu, '“');
    expect(sentence).not.toMatch(/undefined|null|\[object|“”|: \.|\s$| {2}/u);
    expect(sentence).toMatch(/^(\p{Lu}|\d|“|<|[a-z]+\.example)/u);
  }
}

test('the base folder has no problems', () => {
  expect(checkContent(base, TODAY).problems).toEqual([]);
});

describe('each folder has its one problem at its place', () => {
  for (const place of problemPlaces)
    test(place[0], () => {
      const found = problemsOf(place[0]).map((problem) => ({
        place: placeOf(problem),
        nearest: problem.nearest,
      }));
      expect(found).toEqual([{ place: expectedPlace(place), nearest: place[4] }]);
    });
});

describe('each problem is said in whole sentences', () => {
  test.each(problemFixtures())('%s', (name) => {
    for (const problem of problemsOf(name)) expectWholeSentences(problem);
  });
});

test('a file in another encoding is one problem at its first place', async () => {
  const latin = Buffer.from('---\ntitle: Caf\u00e9\n---\n', 'latin1');
  const folder = await readFolder(temporaryFolder({ 'posts/latin.md': latin }));
  const { problems } = checkContent(overlay(base, folder), TODAY);
  expect(problems.map(placeOf)).toEqual(['posts/latin.md:1:1 not-utf-8']);
  for (const problem of problems) expectWholeSentences(problem);
});

test.each<FileFault>(['to-nothing', 'outside', 'to-folder', 'refused'])(
  'a file that cannot be read, %s, is one problem, also where others name it',
  (fault) => {
    const folder = files({
      'posts/gone.md':
        '---\ntitle: A\ndescription: B\ndate: 2025-02-03\ndecisions: [gone.example]\n---\n\n![A chart](gone.png)\n',
    });
    const faults = new Map([
      ['decisions/gone.example.yaml', fault],
      ['posts/gone.png', fault],
      ['posts/README.md', fault],
    ]);
    const { problems } = checkContent(overlay(base, { ...folder, faults }), TODAY);
    expect(problems.map(placeOf)).toEqual([
      'decisions/gone.example.yaml:1:1 unreadable-file',
      'posts/gone.png:1:1 unreadable-file',
    ]);
    for (const problem of problems) expectWholeSentences(problem);
  },
);

test('a folder without site.yaml is one problem', () => {
  const texts = new Map([...base.texts].filter(([file]) => file !== 'site.yaml'));
  const { problems } = checkContent({ ...base, texts }, TODAY);
  expect(problems.map(placeOf)).toEqual(['site.yaml:1:1 no-site-file']);
  for (const problem of problems) expectWholeSentences(problem);
});

test.each([
  ['decisions/large.example.yaml', `title: ${'a'.repeat(LIMITS.recordBytes)}\n`, 1],
  [
    'posts/large.md',
    `---\ntitle: A\ndescription: B\ndate: 2025-02-03\n---\n${'a\n\n'.repeat(LIMITS.textLines)}`,
    6,
  ],
])('%s, which is larger than what is read, is one problem', (file, text, line) => {
  const { problems } = checkContent(overlay(base, files({ [file]: text })), TODAY);
  expect(problems.map(placeOf)).toEqual([`${file}:${line}:1 too-large`]);
  for (const problem of problems) expectWholeSentences(problem);
});

test('every kind of problem has a folder', () => {
  const covered = new Set([...problemFixtures().map(codeOf), ...MADE_HERE]);
  expect([...covered].toSorted()).toEqual(Object.keys(problemWords).toSorted());
});

test('every folder has its place', () => {
  expect(problemPlaces.map(([name]) => name).toSorted()).toEqual(problemFixtures());
});

test('the problems of all folders are found in one run', () => {
  let all: ContentFolder = base;
  const expected = ['posts/latin.md:1:1 not-utf-8'];
  const kinds = new Set<string>(['not-utf-8']);
  const taken = new Map<string, string>();
  for (const place of inOneRun(problemPlaces)) {
    const folder = folders.get(place[0]);
    if (folder === undefined) continue;
    const files = [...folder.texts.keys()];
    expect(files.map((file) => taken.get(file)).filter(Boolean), place[0]).toEqual([]);
    for (const file of files) taken.set(file, place[0]);
    all = overlay(all, folder);
    expected.push(expectedPlace(place));
    kinds.add(codeOf(place[0]));
  }
  const latin = files({ 'posts/latin.md': undefined });
  const { problems } = checkContent(overlay(all, latin), TODAY);
  expect(problems.map(placeOf).toSorted()).toEqual(expected.toSorted());
  expect(kinds.size).toBeGreaterThan(60);
});

test('problems come in the order of files and places', () => {
  const all = overlay(
    base,
    ...inOneRun(problemPlaces).flatMap(([name]) => folders.get(name) ?? []),
  );
  const { problems } = checkContent(all, TODAY);
  const inOrder = problems.toSorted(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
  expect(problems).toEqual(inOrder);
});

/**
 * The folders that can lie over one another. Of those about site.yaml it is the one that leaves it
 * readable; the group that names our own server would find it taken by the file that does.
 */
function inOneRun(places: readonly ProblemPlace[]): ProblemPlace[] {
  return places.filter(([name, file]) =>
    file === 'site.yaml' ? name === 'no-contact' : name !== 'our-own-server--group',
  );
}
