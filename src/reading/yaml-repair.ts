/** What is wrong with a line of a record, as far as changing it has shown. */
export type Misreading =
  | 'indent'
  | 'continuation'
  | 'tab'
  | 'false-space'
  | 'missing-hyphen'
  | 'surplus-hyphen'
  | 'dash'
  | 'no-space-after-hyphen'
  | 'no-space-after-colon'
  | 'no-colon'
  | 'quotes';

/** The names of the fields that a record may have. */
export interface FieldNames {
  readonly all: ReadonlySet<string>;
  /** Those that stand in no other field. */
  readonly top: ReadonlySet<string>;
  /** Those that hold a list of groups of fields. */
  readonly lists: ReadonlySet<string>;
}

/** Lines of a record as they should be, in place of as many that are there. */
export interface Repair {
  readonly kind: Misreading;
  /** How many lines stand above the first. */
  readonly index: number;
  readonly lines: readonly string[];
}

/** How much is read to find a repair, in characters, and how often. */
const MOST_READ = 400_000;
const MOST_TRIED = 250;

/** How many lines around a problem are tried. */
const AROUND = 4;

const FALSE_SPACES = '\u00a0\u2000-\u200a\u202f\u205f\u3000';
const DASH = new RegExp(`^(\\s*)(?:[‐‑‒–—―−•·●▪*]|--)[ ${FALSE_SPACES}]*(?=[^\\s*-])`, 'u');
const ITEM = /^(\s*)- +/u;
const QUOTE = /["'“”„‟«»‘’‚‹›]/u;

/**
 * Looks for the one change of a line that makes a record readable: its indent, its hyphen, its colon
 * or its quotes. Each change is tried, so that what is offered is known to help. None takes anything
 * away: a record that reads well holds all that its lines say.
 *
 * @param text the record
 * @param places how many lines stand above each problem with it, the first problem first
 * @param names the names of all fields that a record may have
 * @param isUnreadable whether it is no YAML, so that quotes may help
 * @param isMended tells whether a changed text is better, given how many lines there are up to the
 *   last that was changed
 */
export function yamlRepair(
  text: string,
  places: readonly number[],
  names: FieldNames,
  isUnreadable: boolean,
  isMended: (text: string, to: number) => boolean,
): Repair | undefined {
  const lines = text.split('\n');
  const most = Math.min(MOST_TRIED, Math.floor(MOST_READ / text.length));
  let tried = 0;
  const indexes = [...suspects(lines, places, names)];
  for (const repairsOf of isUnreadable ? [...LAYOUT, quoteRepairs] : LAYOUT)
    for (const index of indexes)
      for (const repair of repairsOf(lines, index, names)) {
        if ((tried += 1) > most) return undefined;
        const end = index + repair.lines.length;
        const changed = [...lines.slice(0, index), ...repair.lines, ...lines.slice(end)].join('\n');
        if (isMended(changed, end)) return repair;
      }
  return undefined;
}

/**
 * The lines inside a long text below `>` or `|` that look like a field or an item of the record: one
 * that is indented too far becomes part of the text above it in silence.
 *
 * @param text the record
 * @param names the names of all fields that a record may have
 * @returns how many lines stand above each
 */
export function swallowedLines(text: string, names: FieldNames): number[] {
  const found: number[] = [];
  let block: number | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    if (block !== undefined && indentOf(line) > block) {
      const name = /^\s*(?:- +)?([a-z-]+):(?: |$)/u.exec(line)?.[1];
      if (name !== undefined && names.all.has(name)) found.push(index);
    } else
      block = /(?:^|[\s:-])[>|][-+\d]{0,2}$/u.test(line.trimEnd()) ? indentOf(line) : undefined;
  }
  return found;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** The lines to try: those with a sign that YAML takes for a letter, then those around the problems. */
function suspects(
  lines: readonly string[],
  places: readonly number[],
  names: FieldNames,
): Iterable<number> {
  const last = places.reduce((most, place) => Math.max(most, place), 0) + 1;
  const signs = lines.flatMap((line, index) =>
    index <= last && (hasSign(line, names) || isOutOfPlace(line, lines[index - 1] ?? '', names))
      ? [index]
      : [],
  );
  const near = places.slice(0, 2).flatMap((place) => {
    const below = lines.slice(place + 1, place + 1 + AROUND).map((_, index) => place + 1 + index);
    const end = below.findIndex(
      (index) => indentOf(lines[index] ?? '') <= indentOf(lines[place] ?? ''),
    );
    const above = Array.from({ length: AROUND }, (_, distance) => place - 1 - distance);
    return [place, place - 1, ...below.slice(0, end === -1 ? below.length : end + 1), ...above];
  });
  return new Set(
    [...signs.slice(-2 * AROUND), ...near].filter((index) => (lines[index] ?? '').trim() !== ''),
  );
}

function hasSign(line: string, names: FieldNames): boolean {
  const name = /^\s*(?:- *)?([a-z-]+)[:：﹕](?=\S)/u.exec(line)?.[1];
  return (
    (name !== undefined && names.all.has(name)) ||
    DASH.test(line) ||
    /^\s*-[^\s-]|^\s*\t/u.test(line) ||
    new RegExp(`(?:^\\s*|[:-])[${FALSE_SPACES}]`, 'u').test(line)
  );
}

/** What changes how a record is laid out, the likeliest first. */
const LAYOUT = [signRepairs, indentRepairs, hyphenRepairs, colonRepairs] as const;

/** Whether a field stands at the beginning that belongs into another, or a list begins without a hyphen. */
function isOutOfPlace(line: string, above: string, { all, top, lists }: FieldNames): boolean {
  const name = /^([a-z-]+):/u.exec(line)?.[1];
  if (name !== undefined) return all.has(name) && !top.has(name);
  const list = /^\s*(?:- +)?([a-z-]+):$/u.exec(above.trimEnd())?.[1];
  return list !== undefined && lists.has(list) && !ITEM.test(line);
}

/** The line with the signs of YAML in place of those that only look like them, or lack their space. */
function* signRepairs(
  lines: readonly string[],
  index: number,
  names: FieldNames,
): Generator<Repair> {
  const line = lines[index] ?? '';
  const one = (kind: Misreading, text: string): Repair => ({ kind, index, lines: [text] });
  const spaces = new RegExp(`[${FALSE_SPACES}]`, 'gu');
  if (spaces.test(line)) yield one('false-space', line.replace(spaces, ' '));
  if (DASH.test(line)) yield one('dash', line.replace(DASH, '$1- '));
  if (/^\s*-[^\s-]/u.test(line))
    yield one('no-space-after-hyphen', line.replace(/^(\s*)-/u, '$1- '));
  const [, start = '', name = '', sign = '', rest = ''] = fieldWithoutColon(line, names);
  if (/[:：﹕]/u.test(sign)) yield one('no-space-after-colon', `${start}${name}: ${rest}`);
  // A date, a list or a single word is hardly the next line of a text.
  else if (name !== '' && /^(?:\d{4}-|\[|\S+$)/u.test(rest))
    yield one('no-colon', `${start}${name}: ${rest}`);
}

/** The line with a colon behind the name that it begins with. */
function* colonRepairs(
  lines: readonly string[],
  index: number,
  names: FieldNames,
): Generator<Repair> {
  const [, start = '', name = '', , rest = ''] = fieldWithoutColon(lines[index] ?? '', names);
  if (name !== '') yield { kind: 'no-colon', index, lines: [`${start}${name}: ${rest}`] };
}

/** What stands in front of a name, the name, what stands in place of a colon and a space, and the rest. */
function fieldWithoutColon(line: string, names: FieldNames): readonly string[] {
  const found = /^(\s*(?:- +)?)([a-z-]+)(\s*[:：﹕=;]\s*|\s+)(\S.*)$/u.exec(line.trimEnd());
  return found !== null && names.all.has(found[2] ?? '') && !found[3]?.startsWith(': ')
    ? found
    : [];
}

const looksLikeField = (line: string): boolean => /^\s*(?:- |[\w-]+:(?: |$)|#)/u.test(line);

/** The line behind another indent, alone and with the lines that belong to it. */
function* indentRepairs(lines: readonly string[], index: number): Generator<Repair> {
  const line = lines[index] ?? '';
  const isField = looksLikeField(line);
  const kind = /^\s*\t/u.test(line) ? 'tab' : isField ? 'indent' : 'continuation';
  const current = indentOf(line);
  const columns = columnsAround(lines, index);
  const own = lines.slice(index + 1);
  const below = own.findIndex((other) => other.trim() !== '' && indentOf(other) <= current);
  const beside = own.findIndex((other) =>
    isField ? other.trim() !== '' && indentOf(other) < current : looksLikeField(other),
  );
  const lengths = new Set(
    [0, below, beside].map((length) => 1 + (length === -1 ? own.length : length)),
  );
  for (const length of lengths)
    for (const column of columns) {
      if (column === current && kind !== 'tab') continue;
      const moved = moveBy(lines.slice(index, index + length), column - current);
      yield { kind, index, lines: moved };
    }
}

/** Lines further in or out, up to the last that is not empty. */
function moveBy(lines: readonly string[], by: number): string[] {
  const end = lines.findLastIndex((line) => line.trim() !== '') + 1;
  return lines
    .slice(0, end)
    .map((line) =>
      line.trim() === '' ? line : ' '.repeat(Math.max(0, indentOf(line) + by)) + line.trimStart(),
    );
}

/** The columns where a line may begin, the nearest first: those of the record, and below the line above. */
function columnsAround(lines: readonly string[], index: number): number[] {
  const line = lines[index] ?? '';
  const above = lines.slice(0, index).findLast((other) => other.trim() !== '') ?? '';
  const startsOf = (other: string): number[] => {
    const item = ITEM.exec(other)?.[0].length;
    return item === undefined ? [indentOf(other)] : [indentOf(other), item];
  };
  const columns = new Set([
    ...startsOf(above).flatMap((column) => [column, column + 2]),
    ...lines
      .slice(Math.max(0, index - 40), index + 10)
      .filter((other) => other !== line && looksLikeField(other))
      .flatMap(startsOf),
  ]);
  const current = indentOf(line);
  return [...columns].toSorted((a, b) => Math.abs(a - current) - Math.abs(b - current)).slice(0, 8);
}

/** The line as the first of an item, and as one that goes on with the item above. */
function* hyphenRepairs(lines: readonly string[], index: number): Generator<Repair> {
  const line = lines[index] ?? '';
  const item = ITEM.exec(line)?.[0];
  if (item !== undefined) {
    yield {
      kind: 'surplus-hyphen',
      index,
      lines: [`${' '.repeat(item.length)}${line.slice(item.length)}`],
    };
    return;
  }
  if (!looksLikeField(line)) return;
  const columns = new Set(
    lines.flatMap((other) => (ITEM.test(other) ? [indentOf(other)] : [])).slice(-20),
  );
  const own = lines.slice(index + 1);
  const end = own.findIndex((other) => other.trim() !== '' && indentOf(other) < indentOf(line));
  const others = own.slice(0, end === -1 ? own.length : end);
  const next = others.findIndex((other) => ITEM.test(other));
  for (const column of columns) {
    const first = `${' '.repeat(column)}- ${line.trimStart()}`;
    yield { kind: 'missing-hyphen', index, lines: [first] };
    const moved = moveBy(
      others.slice(0, next === -1 ? others.length : next),
      column + 2 - indentOf(line),
    );
    yield { kind: 'missing-hyphen', index, lines: [first, ...moved] };
  }
}

/** The value in quotes that hold whatever is in it, also over several lines. */
function* quoteRepairs(
  lines: readonly string[],
  index: number,
  names: FieldNames,
): Generator<Repair> {
  const [, start = '', value = ''] =
    /^(\s*(?:- +)?(?:[\w-]+:\s+)?)(\S.*)$/u.exec(lines[index] ?? '') ?? [];
  if (value === '' || /^[>|]/u.test(value)) return;
  const own = lines.slice(index + 1);
  const end = own.findIndex(
    (other) => other.trim() === '' || indentOf(other) <= indentOf(lines[index] ?? ''),
  );
  const more = own.slice(0, end === -1 ? own.length : end);
  for (const text of new Set([withoutQuotes(value), value.trim()]))
    yield { kind: 'quotes', index, lines: [`${start}'${doubled(text)}'`] };
  const last = more.at(-1)?.trimEnd();
  const isField = (other: string): boolean =>
    ITEM.test(other) || names.all.has(/^\s*([a-z-]+):/u.exec(other)?.[1] ?? '');
  if (last === undefined || more.some(isField)) return;
  const begins = QUOTE.test(value.charAt(0)) && !value.slice(1).includes(value.charAt(0));
  const ends = begins && QUOTE.test(last.at(-1) ?? '') ? last.slice(0, -1) : last;
  yield {
    kind: 'quotes',
    index,
    lines: [
      `${start}'${doubled(begins ? value.slice(1) : value)}`,
      ...more.slice(0, -1).map(doubled),
      `${doubled(ends)}'`,
    ],
  };
}

const doubled = (text: string): string => text.replaceAll("''", "'").replaceAll("'", "''");

/** A value without the quotes around it, of whatever kind they are. */
function withoutQuotes(value: string): string {
  const text = value.trim();
  const [first = '', last = ''] = [text.at(0), text.at(-1)];
  if (!QUOTE.test(first)) return text;
  if (text.length > 1 && QUOTE.test(last)) return text.slice(1, -1);
  return text.slice(1).includes(first) ? text : text.slice(1);
}
