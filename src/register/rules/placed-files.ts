import { problem } from '../../problems/problem.ts';
import type { Content } from '../../schema/content.ts';
import { isPictureFile } from '../is-picture-file.ts';
import { resolvePath } from '../resolve-path.ts';
import { eachWriting } from './each-writing.ts';
import type { Rule } from './rule.ts';

/** Files beside the texts are pictures: a record with another ending would be lost in silence. */
export const placedFiles: Rule = function* (content) {
  const named = new Set(
    eachWriting(content).flatMap(({ file, writing }) =>
      writing.pictures.map((picture) => resolvePath(file, picture.file)),
    ),
  );
  const logo = content.site && logoFile(content.site);
  if (logo !== undefined) named.add(logo);
  // Where the logo is missing, one that lies there is most likely what was meant.
  const isLogoKnown = content.site && (logo === undefined || content.attachments.has(logo));
  for (const file of content.attachments.keys()) {
    if (named.has(file)) continue;
    const folder = file.includes('/') ? file.slice(0, file.indexOf('/')) : undefined;
    const isPlaced = folder === undefined ? !isLogoKnown : folder !== 'decisions';
    if (isPictureFile(file) && isPlaced) continue;
    yield problem(
      'misplaced-file',
      file,
      { line: 1, column: 1 },
      {
        got: file.split('/').at(-1) ?? file,
        expected: whatBelongs(file, folder),
      },
    );
  }
};

function logoFile({ file, data }: NonNullable<Content['site']>): string | undefined {
  return data.look?.logo === undefined ? undefined : resolvePath(file, data.look.logo);
}

function whatBelongs(file: string, folder: string | undefined): string {
  if (folder === undefined && isPictureFile(file))
    return `If it is your logo, write logo: ${file} under look in site.yaml. Other pictures lie beside their text.`;
  return folder === 'decisions'
    ? 'A decision is a file of its own in decisions/, ending in .yaml.'
    : 'Texts end in .md or .mdx, and beside them lie only pictures.';
}
