import type { Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { alertOf } from '../register/alerts.ts';
import type { CalloutKind } from '../schema/components.ts';

/**
 * Makes a callout of a quotation that begins with `[!NOTE]` or the like on a line of its own, as the
 * component of that name makes it.
 *
 * @param settings what each kind is called
 */
export function remarkAlerts({ titles }: { titles: Readonly<Record<CalloutKind, string>> }) {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    visit(tree, 'blockquote', (node) => {
      const alert = alertOf(node, source);
      if (alert === undefined) return;
      const { kind, begin, length } = alert;
      const title: Paragraph = {
        type: 'paragraph',
        data: { hProperties: { className: ['label'] } },
        children: [{ type: 'text', value: titles[kind] }],
      };
      node.data = {
        hName: 'div',
        hProperties: { className: ['callout', `callout-${kind}`] },
      };
      node.children = [title, ...withoutMark(begin, length), ...node.children.slice(1)];
    });
  };
}

/** A paragraph without its first letters; none where nothing is left of it. */
function withoutMark(paragraph: Paragraph, length: number): Paragraph[] {
  const [mark, ...rest] = paragraph.children;
  const text = mark?.type === 'text' ? mark.value.slice(length) : '';
  if (mark?.type === 'text' && text !== '')
    return [{ ...paragraph, children: [{ ...mark, value: text }, ...rest] }];
  const children = rest[0]?.type === 'break' ? rest.slice(1) : rest;
  return children.length === 0 ? [] : [{ ...paragraph, children }];
}
