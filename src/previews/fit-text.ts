import type { Face } from './face.ts';

/** A place for a text. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** How many lines at most. */
  readonly lines: number;
  /** Font sizes to try, the largest first. */
  readonly sizes: readonly number[];
  /** From line to line, in sizes. */
  readonly leading: number;
}

/** A text broken into lines at a size. */
export interface FittedText {
  readonly size: number;
  readonly lines: readonly string[];
}

/** Where lines may end: before a space, and in a name after a dot, else after a hyphen. */
const BREAKS = {
  name: /(?= )|(?<=\.)(?=\S)/u,
  text: /(?= )|(?<=[\p{L}\d]-)(?=\p{L})/u,
};
export type Breaks = keyof typeof BREAKS;

/** More characters than any room has space for. */
const MOST_SHOWN = 1000;

/**
 * Breaks a text into lines of about the same length, at the largest size that has room. A text that
 * is too long for the smallest size ends in an ellipsis.
 *
 * @param text one line
 * @param breaks where it may break: a server's name does so after each dot
 * @param face the face it is set in
 * @param rooms where it goes: the first that it fits into, or else the last
 */
export function fitText(
  text: string,
  breaks: Breaks,
  face: Face,
  ...rooms: readonly [Room, ...Room[]]
): FittedText {
  const pieces = text.slice(0, MOST_SHOWN).split(BREAKS[breaks]);
  const widest = Math.max(...pieces.map((piece) => face.width(piece.trimStart())));
  for (const room of rooms)
    for (const size of room.sizes) {
      const width = room.width / size;
      const lines = breakLines(pieces, width, face);
      if (widest <= width && lines.length <= linesIn(room, size))
        return { size, lines: balance(pieces, widest, width, lines, face) };
    }
  return cutText(pieces, face, rooms.at(-1) ?? rooms[0]);
}

/** The text at the smallest size, with an ellipsis where it has no room even so. */
function cutText(pieces: readonly string[], face: Face, room: Room): FittedText {
  const size = room.sizes.at(-1) ?? 1;
  const width = room.width / size;
  // What is wider than a line breaks anywhere.
  const parts = pieces.flatMap((piece) =>
    face.width(piece.trimStart()) <= width ? [piece] : Array.from(piece),
  );
  const lines = breakLines(parts, width, face);
  const last = Math.max(1, linesIn(room, size)) - 1;
  if (lines.length <= last + 1) return { size, lines };
  return { size, lines: [...lines.slice(0, last), shorten(lines[last] ?? '', width, face)] };
}

function linesIn({ lines, height, leading }: Room, size: number): number {
  return Math.min(lines, Math.floor(height / (size * leading)));
}

function breakLines(pieces: readonly string[], width: number, face: Face): readonly string[] {
  const lines: string[] = [];
  let line: string | undefined;
  let used = 0;
  for (const piece of pieces) {
    const own = face.width(piece);
    if (line !== undefined && used + own <= width) {
      line += piece;
      used += own;
    } else {
      if (line !== undefined) lines.push(line);
      line = piece.trimStart();
      used = face.width(line);
    }
  }
  return line === undefined ? lines : [...lines, line];
}

/** As many lines, as even as they can be. */
function balance(
  pieces: readonly string[],
  narrow: number,
  wide: number,
  lines: readonly string[],
  face: Face,
): readonly string[] {
  let best = lines;
  let [low, high] = [narrow, wide];
  for (let step = 0; step < 12 && lines.length > 1; step++) {
    const middle = (low + high) / 2;
    const tried = breakLines(pieces, middle, face);
    if (tried.length > lines.length) low = middle;
    else [high, best] = [middle, tried];
  }
  return best;
}

/** As much of a line as there is room for with an ellipsis, up to the end of a word if there is one. */
function shorten(line: string, width: number, face: Face): string {
  const ended = `${line.replace(/(?<![\s.,;:–-])[\s.,;:–-]+$/u, '')}…`;
  if (line === '' || face.width(ended) <= width) return ended;
  return shorten(line.replace(/ \S*$|.$/u, ''), width, face);
}
