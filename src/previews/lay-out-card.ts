import { beside, moved, stacked, type Block } from './block.ts';
import { CARD, type Card } from './card.ts';
import { isDrawable, pictureText } from './drawable-text.ts';
import type { FaceName, Faces } from './face.ts';
import { MARK, mark } from './mark.ts';
import type { Shape } from './shape.ts';
import { CAPITALS, oneLine, SMALL, steps, textBlock, type Style } from './text-block.ts';

const BAR = 24;
const SIDE = 76;
const INNER = CARD.width - 2 * SIDE;
const KICKER_TOP = 76;
const FOOT = { rule: 518, baseline: 584 };
/** Between kicker and foot. */
const MAIN = { top: 142, topWithoutKicker: 70, bottom: 496 };
/** Between title and state, and between state and date where they stand below each other. */
const GAP = 54;
const STATE = 62;
/** The state where it stands for the title. */
const LARGE_STATE = 116;
/** Between what stands beside each other. */
const ASIDE = 28;
/** Between mark and word, in sizes of the word. */
const AFTER_MARK = 0.34;

const KICKER = oneLine('strong', 'link', 46, INNER);
const TITLE: Style = {
  ...oneLine('title', 'ink', 112, INNER),
  sizes: steps(112, 56),
  lines: 3,
  leading: 1.14,
};
/** A server's name is easiest to read on one line, as long as that is large. */
const NAME: Style = { ...TITLE, sizes: steps(112, 76), lines: 1 };
const DETAIL = oneLine('plain', 'soft', 54, INNER);
/** A detail that is more than a day. */
const DESCRIPTION: Style = { ...DETAIL, lines: 3, leading: 1.28 };
const OURS = oneLine('strong', 'ink', SMALL, INNER);
const DOMAIN = oneLine('plain', 'soft', SMALL, INNER);

/** A card's texts as they can be drawn; what cannot is left out. */
interface Texts {
  readonly kicker: string | undefined;
  readonly title: string | undefined;
  readonly word: string | undefined;
  readonly detail: string | undefined;
  readonly name: string | undefined;
}

/**
 * Says where everything on a card goes.
 *
 * @param card what it says
 * @param faces the typefaces: their widths decide where lines break
 */
export function layOutCard(card: Card, faces: Faces): readonly Shape[] {
  const texts = textsOf(card, faces);
  const { kicker, detail } = texts;
  const top = kicker === undefined ? MAIN.topWithoutKicker : MAIN.top;
  const height = MAIN.bottom - top;
  const below =
    stateBlock(card, texts, faces) ??
    (detail === undefined ? undefined : textBlock(detail, 'text', faces, DESCRIPTION));
  const title = titleBlock(card, texts, height - (below ? below.height + GAP : 0), faces);
  const main = stacked(GAP, title, below);
  const shapes: readonly Shape[] = [
    { kind: 'box', x: 0, y: 0, width: CARD.width, height: BAR, ink: 'brand' },
    ...(kicker === undefined
      ? []
      : moved(textBlock(kicker, 'text', faces, KICKER).shapes, SIDE, KICKER_TOP)),
    ...moved(main.shapes, SIDE, top + (height - main.height) / 2),
    { kind: 'box', x: SIDE, y: FOOT.rule, width: INNER, height: 2, ink: 'rule' },
    ...footLines(card.foot.domain, texts, faces),
  ];
  if (card.direction === 'ltr') return shapes;
  return shapes.map((shape) => ({ ...shape, x: CARD.width - shape.x - shape.width }));
}

function textsOf({ kicker, title, state, detail, foot }: Card, faces: Faces): Texts {
  const drawable = (text: string | undefined, face: FaceName): string | undefined => {
    const shown = pictureText(text ?? '');
    return isDrawable(shown, faces[face]) ? shown : undefined;
  };
  const texts = {
    kicker: drawable(kicker, 'strong'),
    title: drawable(title, 'title'),
    word: drawable(state?.word, 'strong'),
    detail: drawable(detail, 'plain'),
    name: drawable(foot.name, 'strong'),
  };
  if (texts.title !== undefined || state !== undefined) return texts;
  // Something has to be large: the site's title, or else the domain, which always can be drawn.
  return { ...texts, title: texts.kicker ?? foot.domain, kicker: undefined };
}

function titleBlock(
  { titleIsName = false }: Card,
  { title }: Texts,
  height: number,
  faces: Faces,
): Block | undefined {
  if (title === undefined) return undefined;
  return titleIsName
    ? textBlock(title, 'name', faces, { ...NAME, height }, { ...TITLE, height })
    : textBlock(title, 'text', faces, { ...TITLE, height });
}

/** The state with its mark, and the day beside it or, where it is too long, below. */
function stateBlock({ state }: Card, texts: Texts, faces: Faces): Block | undefined {
  if (state === undefined) return undefined;
  const size = texts.title === undefined ? LARGE_STATE : STATE;
  const width = size * MARK;
  const height = size * CAPITALS;
  const sign = { width, height, shapes: moved(mark(state.access, size), 0, (height - width) / 2) };
  const gap = size * AFTER_MARK;
  const style = oneLine('strong', state.access, size, INNER - width - gap);
  const word = texts.word === undefined ? undefined : textBlock(texts.word, 'text', faces, style);
  const itself = beside(gap, sign, word);
  if (texts.detail === undefined) return itself;
  const free = INNER - itself.width - ASIDE;
  return texts.title === undefined || faces.plain.width(texts.detail) * SMALL > free
    ? stacked(GAP, itself, textBlock(texts.detail, 'text', faces, DETAIL))
    : beside(ASIDE, itself, textBlock(texts.detail, 'text', faces, { ...DETAIL, width: free }));
}

/** Our server's name, and on the other side its domain where there is room. */
function footLines(domain: string, { name }: Texts, faces: Faces): readonly Shape[] {
  const ours = textBlock(name ?? domain, 'text', faces, OURS);
  const other = textBlock(domain, 'text', faces, DOMAIN);
  const from = INNER - other.width;
  const isShown = name !== undefined && name.toLowerCase() !== domain && ours.width + ASIDE <= from;
  const shapes = [...ours.shapes, ...(isShown ? moved(other.shapes, from, 0) : [])];
  return moved(shapes, SIDE, FOOT.baseline - ours.height);
}
