import type { Link, Root, Text } from 'mdast';
import type {} from 'remark-parse';
import type { Processor } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/**
 * What makes of a name and a server behind it something else than an e-mail address: the sign of a
 * handle (`@name@server`, `!community@server`), a path, a scheme such as `acct:`, or more of a name.
 */
const BEFORE = /[@＠!！/\\:#&=%+$~^\p{L}\p{M}\p{N}]$/u;

/** Of that, what an e-mail address may follow: its own scheme, and letters that are written without spaces. */
const MAY_STAND_BEFORE =
  /(?:\b(?:e-?)?mail(?:to)?:|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])$/iu;

/** A path, a port, or one more server. */
const BEHIND = /^[:/@][^\s]/u;

/**
 * Lets a handle of the fediverse be plain text, where GitHub's Markdown takes what follows its first
 * `@` for an e-mail address. An address that is one, and one that a writer has made a link, stays. A
 * plugin for remark.
 */
export function bareHandles(this: Processor): void {
  const data = this.data();
  (data.fromMarkdownExtensions ??= []).push({ transforms: [unlinkHandles] });
}

function unlinkHandles(tree: Root): void {
  visit(tree, 'link', (node, index, parent) => {
    const address = bareAddress(node);
    if (address === undefined || parent === undefined || index === undefined) return undefined;
    const around = [parent.children[index - 1], address, parent.children[index + 1]];
    const [before = '', , behind = ''] = around.map((one) =>
      one?.type === 'text' ? one.value : '',
    );
    if (!isPartOfMore(before, behind)) return undefined;
    const pieces = around.filter((one) => one?.type === 'text');
    const from = around[0]?.type === 'text' ? index - 1 : index;
    parent.children.splice(from, pieces.length, joined(pieces));
    return [SKIP, from + 1];
  });
}

/** What a link says that is an e-mail address and stands in a text as it is, without any brackets. */
function bareAddress({ url, children, position }: Link): Text | undefined {
  const [text] = children;
  const isBare = text?.position?.start.offset === position?.start.offset;
  return isBare && text?.type === 'text' && /^mailto:/iu.test(url) ? text : undefined;
}

function isPartOfMore(before: string, behind: string): boolean {
  return (BEFORE.test(before) && !MAY_STAND_BEFORE.test(before)) || BEHIND.test(behind);
}

function joined(pieces: readonly Text[]): Text {
  const [start, end] = [pieces.at(0)?.position?.start, pieces.at(-1)?.position?.end];
  return {
    type: 'text',
    value: pieces.map(({ value }) => value).join(''),
    ...(start === undefined || end === undefined ? {} : { position: { start, end } }),
  };
}
