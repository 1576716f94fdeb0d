import { problem } from '../../problems/problem.ts';
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
  for (const file of content.attachments) {
    if (named.has(file) || (isPictureFile(file) && !file.startsWith('decisions/'))) continue;
    const folder = file.split('/')[0] ?? '';
    yield problem(
      'misplaced-file',
      file,
      { line: 1, column: 1 },
      {
        got: file.split('/').at(-1) ?? file,
        expected:
          folder === 'decisions'
            ? 'A decision is a file of its own in decisions/, ending in .yaml.'
            : 'Texts end in .md or .mdx, and beside them lie only pictures.',
      },
    );
  }
};
