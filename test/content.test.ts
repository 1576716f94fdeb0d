import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { sayProblem } from '../src/problems/say-problem.ts';
import { checkContent } from '../src/reading/check-content.ts';
import { readFolder } from '../src/machine/read-folder.ts';

const folder = await readFolder(fileURLToPath(new URL('../content', import.meta.url)));
const { content, problems } = checkContent(folder, '2026-11-24');

const read = new Set(
  [
    ...(content.site ? [content.site] : []),
    ...content.decisions,
    ...content.criteria,
    ...content.guides,
    ...content.posts,
    ...content.pages,
  ].map(({ file }) => file),
);
const texts = [...folder.texts.keys()].filter((file) => !/(^|\/)README\.md$/u.test(file));

describe('every text of the content folder is a record without problems', () => {
  test.each(texts)('%s', (file) => {
    const said = problems
      .filter((problem) => problem.file === file)
      .map((problem) => ({ ...problem, ...sayProblem(problem) }));
    expect(said).toEqual([]);
    expect(read).toContain(file);
  });
});

describe('every other file of the content folder is a picture that a text shows, or the logo', () => {
  const shown = new Set(
    [...content.posts, ...content.pages, ...content.criteria, ...content.guides].flatMap(
      ({ file, writing }) => writing.pictures.map((picture) => beside(file, picture.file)),
    ),
  );
  for (const { file, data } of content.guides)
    for (const { picture } of data.steps)
      if (picture !== undefined) shown.add(beside(file, picture));
  const logo = content.site?.data.look?.logo;
  if (logo !== undefined) shown.add(logo);
  test.each([...folder.attachments.keys()])('%s', (file) => {
    expect(shown).toContain(file);
  });
});

test('nothing else is wrong in the content folder', () => {
  expect(problems).toEqual([]);
});

function beside(file: string, picture: string): string {
  return new URL(picture, `folder:/${file}`).pathname.slice(1);
}
