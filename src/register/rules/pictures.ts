import { nearest } from '../../problems/nearest.ts';
import { problem, type Problem } from '../../problems/problem.ts';
import type { Attachment, Content, Position } from '../../schema/content.ts';
import { isPlaceholder } from '../../schema/placeholder.ts';
import { asAddress } from '../as-markdown.ts';
import { isPictureFile } from '../is-picture-file.ts';
import { resolvePath } from '../resolve-path.ts';
import { eachWriting } from './each-writing.ts';
import type { Rule } from './rule.ts';

/** Every picture lies beside its file, can be shown and, but for the logo, says what it shows. */
export const pictures: Rule = function* (content) {
  const { site } = content;
  const logo = site?.data.look?.logo;
  if (site && logo !== undefined)
    yield* judgeFile(content, site.file, logo, site.at(['look', 'logo']));
  for (const { file, writing } of eachWriting(content))
    for (const picture of writing.pictures)
      yield* judge(content, file, picture.file, picture.alt, picture.at, picture.at);
  for (const guide of content.guides)
    for (const [index, step] of guide.data.steps.entries())
      if (step.picture !== undefined)
        for (const found of judge(
          content,
          guide.file,
          step.picture,
          step.alt ?? '',
          guide.at(['steps', index, 'picture']),
          guide.at(['steps', index, 'alt']),
        ))
          yield found.code === 'missing-alt' ? { ...found, expected: 'alt: the text' } : found;
};

function* judge(
  content: Content,
  file: string,
  picture: string,
  alt: string,
  at: Position,
  altAt: Position,
): Generator<Problem> {
  yield* judgeFile(content, file, picture, at);
  const words = alt.trim();
  if (words === '')
    yield problem('missing-alt', file, altAt, {
      got: picture,
      expected: `![the text](${asAddress(picture)})`,
    });
  else if ((!/\s/u.test(words) && isPictureFile(words)) || picture.endsWith(`/${words}`))
    yield problem('alt-is-file-name', file, altAt, { got: words });
  else if (isPlaceholder(words)) yield problem('placeholder', file, altAt, { got: words });
}

/**
 * What the names of pictures are made of: what stands for something else in an address, in a path or
 * to a tool of the build is no part of it.
 */
const PLAIN_NAME = /^[\p{L}\p{M}\p{N}\p{Zs}\p{So}\u200d._()[\]+,'@&=~!;$-]+$/u;

function* judgeFile(
  content: Content,
  file: string,
  picture: string,
  at: Position,
): Generator<Problem> {
  if (/^([a-z][a-z\d+.-]+:|[\\/]{2})/iu.test(picture)) {
    yield problem('picture-from-elsewhere', file, at, { got: picture });
    return;
  }
  const path = picture.startsWith('/') ? undefined : resolvePath(file, picture);
  if (path !== undefined && content.unreadable.has(path)) return;
  const attachment = path === undefined ? undefined : content.attachments.get(path);
  if (path === undefined || attachment === undefined)
    yield problem('missing-picture', file, at, {
      got: picture,
      nearest: nearestPicture(content, file, picture),
    });
  else if (!isPlain(path)) yield problem('bad-file-name', file, at, { got: picture });
  else if (!isPictureFile(path)) yield problem('not-a-picture', file, at, { got: picture });
  else if (attachment.fault !== undefined) yield faulty(file, at, picture, attachment);
}

const isPlain = (path: string): boolean => path.split('/').every((name) => PLAIN_NAME.test(name));

function faulty(file: string, at: Position, picture: string, { fault, kind }: Attachment): Problem {
  const isLarge = fault === 'too-many-bytes' || fault === 'too-many-pixels';
  const nearest =
    kind === undefined ? undefined : `${picture.slice(0, picture.lastIndexOf('.') + 1)}${kind}`;
  return problem(isLarge ? 'picture-too-large' : 'broken-picture', file, at, {
    got: picture,
    ...(fault === undefined ? {} : { fault }),
    nearest,
  });
}

/** The picture beside a file that an address most likely meant: by its path, or else by its name. */
function nearestPicture(content: Content, file: string, picture: string): string | undefined {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const beside = [...content.attachments.keys()]
    .filter((other) => other.startsWith(folder))
    .map((other) => other.slice(folder.length))
    .filter(isPlain);
  const [path = ''] = picture.split(/[?#]/u);
  const name = path.split(/[\\/]/u).at(-1) ?? picture;
  return nearest(picture, beside) ?? nearest(name, beside);
}
