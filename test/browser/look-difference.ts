import { reduce, SCALE, soften, type Picture } from './look-picture.ts';

/** A square of a page where it does not look as it did, in points of a reduced picture. */
export interface Difference {
  readonly x: number;
  readonly y: number;
  /** How large it is, where 1 is tolerated. */
  readonly size: number;
}

/** The side of the squares that are compared, in points; they overlap by half. */
export const SIDE = 8;

/** How far around a square to look for what goes on there, in points. */
const AROUND = 3;

/**
 * How far a square may have moved, in pixels of the page: a version of a browser rounds the height of
 * a line otherwise, and everything below it moves. Half of what a reader would call moved.
 */
const MOVES: readonly (readonly [right: number, down: number])[] = [
  [0, 0],
  ...[1, -1, 2, -2, 3, -3, 4, -4].map((down) => [0, down] as const),
  ...[1, -1, 2, -2].map((right) => [right, 0] as const),
];

/** By how many points a page may be longer or shorter. */
const LONGER = 2;

/** What is tolerated where nothing is drawn, in steps of 255: less than the faintest line makes up. */
const EVEN = 1.25;

/**
 * What is tolerated in addition, as a share of the contrast that the square has in both pictures:
 * letters are drawn otherwise elsewhere, but they are as dark together.
 */
const POINTS = 0.4;
const TOGETHER = 0.15;

/**
 * Where a page looks otherwise than in a picture that was kept.
 *
 * @param kept the reduced picture that was kept
 * @param taken a picture of the page at full size
 * @returns nothing where all is as it was; else the largest difference comes first
 */
export function differences(kept: Picture, taken: Picture): Difference[] {
  const height = Math.ceil(taken.height / SCALE);
  if (kept.width !== Math.ceil(taken.width / SCALE)) return [{ x: 0, y: 0, size: Infinity }];
  const before = soften(kept);
  let open: Difference[] = squares(kept.width, Math.max(kept.height, height));
  for (const [right, down] of MOVES) {
    const after = soften(reduce(taken, right, down));
    open = open
      .map(({ x, y, size }) => ({ x, y, size: Math.min(size, differenceAt(before, after, x, y)) }))
      .filter(({ size }) => size > 1);
    if (open.length === 0) break;
  }
  if (Math.abs(kept.height - height) > LONGER)
    open.push({ x: 0, y: Math.min(kept.height, height), size: Infinity });
  return open.toSorted((a, b) => b.size - a.size);
}

function squares(width: number, height: number): Difference[] {
  const found: Difference[] = [];
  for (let y = 0; y < height; y += SIDE / 2)
    for (let x = 0; x < width; x += SIDE / 2) found.push({ x, y, size: Infinity });
  return found;
}

function differenceAt(before: Picture, after: Picture, x: number, y: number): number {
  let [points, together] = [0, 0];
  for (let colour = 0; colour < 3; colour++) {
    let [count, sum, squared] = [0, 0, 0];
    each(before, x, y, 0, (column, row) => {
      const difference = valueAt(before, column, row, colour) - valueAt(after, column, row, colour);
      count += 1;
      sum += difference;
      squared += difference ** 2;
    });
    points = Math.max(points, Math.sqrt(squared / count));
    together = Math.max(together, Math.abs(sum / count));
  }
  if (Math.max(points, together) <= EVEN) return 0;
  const contrast = Math.min(contrastAt(before, x, y), contrastAt(after, x, y));
  return Math.max(points / (EVEN + POINTS * contrast), together / (EVEN + TOGETHER * contrast));
}

/** How far the points in and around a square differ from their mean. */
function contrastAt(picture: Picture, x: number, y: number): number {
  const variances = [0, 1, 2].map((colour) => {
    let [count, sum, squared] = [0, 0, 0];
    each(picture, x, y, AROUND, (column, row) => {
      const value = valueAt(picture, column, row, colour);
      count += 1;
      sum += value;
      squared += value ** 2;
    });
    return squared / count - (sum / count) ** 2;
  });
  return Math.sqrt(Math.max(0, ...variances));
}

/** Visits the points of a square, and those around it that there are. */
function each(
  { width }: Picture,
  x: number,
  y: number,
  around: number,
  visit: (column: number, row: number) => void,
): void {
  for (let row = Math.max(0, y - around); row < y + SIDE + around; row++)
    for (
      let column = Math.max(0, x - around);
      column < Math.min(width, x + SIDE + around);
      column++
    )
      visit(column, row);
}

/** Below its end a page goes on as it ends. */
function valueAt({ width, height, data }: Picture, column: number, row: number, colour: number) {
  return data[(Math.min(row, height - 1) * width + column) * 3 + colour] ?? 0;
}

/**
 * The picture and the page beside each other, with every square tinted where they differ.
 *
 * @param kept the picture that was kept
 * @param taken the page now, reduced
 * @param found where they differ
 */
export function drawDifferences(
  kept: Picture,
  taken: Picture,
  found: readonly Difference[],
): Picture {
  const width = kept.width + GAP + taken.width;
  const height = Math.max(kept.height, taken.height);
  const data = new Uint8Array(width * height * 3).fill(128);
  for (const [picture, left] of [
    [kept, 0],
    [taken, kept.width + GAP],
  ] as const)
    for (let row = 0; row < picture.height; row++)
      data.set(
        picture.data.subarray(row * picture.width * 3, (row + 1) * picture.width * 3),
        (row * width + left) * 3,
      );
  const tinted = new Set<number>();
  for (const { x, y } of found)
    each(kept, x, y, 0, (column, row) => {
      if (row >= height) return;
      tinted.add(row * width + column);
      tinted.add(row * width + kept.width + GAP + column);
    });
  for (const point of tinted)
    TINT.forEach((value, colour) => {
      const place = point * 3 + colour;
      data[place] = Math.round((3 * (data[place] ?? 0) + value) / 4);
    });
  return { width, height, data };
}

const GAP = 4;
const TINT = [255, 0, 255] as const;
