import { PICTURE_LIMITS } from '../../schema/picture-limits.ts';
import type { Reference, StyleRule } from './read-css.ts';

/** An element of an SVG with what it takes to draw it. */
export interface SvgElement {
  /** Where its tag begins in the file, from 0. */
  readonly offset: number;
  /** What a selector can call it: `*`, its name, `.class`, `#id`. */
  readonly keys: readonly string[];
  readonly references: readonly Reference[];
  readonly children: readonly SvgElement[];
  /** Whether something is to be seen of it: a colour of a gradient takes no drawing of its own. */
  readonly isDrawn: boolean;
  /** How many elements stand in it, with itself. */
  readonly size: number;
  /** At most how many corners the lines in it have. */
  readonly corners: number;
}

/** What of an SVG would take too long to draw, and where. */
export interface DrawingFault {
  readonly fault: 'circular' | 'too-many-elements';
  readonly offset: number;
}

/** How often an element draws what it refers to: once, for each element in it, or at each corner. */
const WAYS = ['once', 'each', 'corner'] as const;
type Way = (typeof WAYS)[number];

/** An element, or a name that leads to all elements of that name or to all that a rule draws with. */
interface Node {
  readonly offset: number | undefined;
  readonly edges: readonly Edge[];
  weight: number;
  state: 'new' | 'open' | 'done';
}

type Edge = readonly [to: Node, times: number];

/**
 * Counts the elements that are drawn for an SVG, each as often as it is: a reference draws what it
 * leads to again. It takes time in proportion to the elements and references, whatever they come to.
 *
 * @param root the outermost element
 * @param rules its stylesheets
 * @returns the first place that draws itself or more than the limit
 */
export function drawingFault(
  root: SvgElement,
  rules: readonly StyleRule[],
): DrawingFault | undefined {
  const path: { readonly node: Node; next: number }[] = [];
  const enter = (node: Node): void => {
    node.state = 'open';
    path.push({ node, next: 0 });
  };
  const placed = (fault: DrawingFault['fault']): DrawingFault => ({
    fault,
    offset: path.findLast(({ node }) => node.offset !== undefined)?.node.offset ?? 0,
  });
  enter(graph(root, rules));
  for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
    const edge = last.node.edges[last.next];
    if (edge === undefined) {
      last.node.state = 'done';
      path.pop();
      continue;
    }
    const [to, times] = edge;
    if (to.state === 'open') return placed('circular');
    if (to.state === 'new') {
      enter(to);
      continue;
    }
    last.node.weight += to.weight * times;
    last.next += 1;
    if (last.node.weight > PICTURE_LIMITS.drawn) return placed('too-many-elements');
  }
  return undefined;
}

function graph(root: SvgElement, rules: readonly StyleRule[]): Node {
  const names = new Map<string, { readonly node: Node; readonly edges: Edge[] }>();
  const named = (name: string): { readonly node: Node; readonly edges: Edge[] } => {
    const known = names.get(name);
    if (known !== undefined) return known;
    const edges: Edge[] = [];
    const node: Node = { offset: undefined, edges, weight: 0, state: 'new' };
    names.set(name, { node, edges });
    return { node, edges };
  };
  for (const { keys, references } of rules)
    for (const { property, id } of references)
      for (const key of keys)
        named(`${wayOf(property)} ${key}`).edges.push([named(`#${id}`).node, 1]);

  const nodeOf = (element: SvgElement): Node => {
    const { offset, references, keys, children, isDrawn } = element;
    const times = { once: 1, each: element.size, corner: element.corners };
    const node: Node = {
      offset,
      weight: isDrawn ? 1 : 0,
      state: 'new',
      edges: [
        ...children.map((child): Edge => [nodeOf(child), 1]),
        ...references.map(({ property, id }): Edge => [
          named(`#${id}`).node,
          times[wayOf(property)],
        ]),
        ...keys.flatMap((key) =>
          WAYS.flatMap((way): Edge[] => {
            const styled = names.get(`${way} ${key}`);
            return styled === undefined ? [] : [[styled.node, times[way]]];
          }),
        ),
      ],
    };
    for (const key of keys) if (key.startsWith('#')) named(key).edges.push([node, 1]);
    return node;
  };
  return nodeOf(root);
}

function wayOf(property: string): Way {
  if (property.startsWith('marker')) return 'corner';
  return /^(fill|stroke)$/u.test(property) ? 'each' : 'once';
}
