/** What no reader can see, what no XML can carry, and what ends a line without looking like it. */
const INVISIBLE =
  /(?![\t\n\r\u00ad])[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}\ufff9-\ufffb]/gu;

/** Letters that are joined or not by an invisible sign between them. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Bengali}\p{Script=Devanagari}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Khmer}\p{Script=Malayalam}\p{Script=Mongolian}\p{Script=Myanmar}\p{Script=Nko}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Syriac}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Thai}\p{Script=Tibetan}\p{M}]/u;
const EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u;
const FROM_THE_RIGHT =
  /[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Nko}\p{Script=Syriac}\p{Script=Thaana}]/u;
const BLACK_FLAG = '\u{1f3f4}';

/** A character that nobody can see, and where it stands. */
export interface InvisibleCharacter {
  /** As Unicode writes it: `U+202E`. */
  readonly name: string;
  /** How many characters come before it. */
  readonly index: number;
}

/**
 * The characters of a text that nobody can see and that are not needed to write it. Signs that join
 * letters, make emoji or mark the direction stay where the writing they belong to stands beside them;
 * what overrides the direction of a text, so that it reads as something else, never does.
 * Sources: Unicode 17, Default_Ignorable_Code_Point; UTS 51, section 1.4.9; UAX 31, section 2.3; XML
 * 1.0, section 2.2.
 *
 * @param text any text
 */
export function invisibleIn(text: string): InvisibleCharacter[] {
  const found: InvisibleCharacter[] = [];
  let endOfTag = -1;
  for (const { 0: character, index } of text.matchAll(INVISIBLE)) {
    const point = character.codePointAt(0) ?? 0;
    if (point >= 0xe0020 && point <= 0xe007f && (endOfTag === index || isAfterFlag(text, index)))
      endOfTag = index + 2;
    else if (!isNeeded(point, before(text, index), text))
      found.push({ name: `U+${point.toString(16).toUpperCase().padStart(4, '0')}`, index });
  }
  return found;
}

/** Tells whether a sign belongs to the writing that it stands in. */
function isNeeded(point: number, previous: string, text: string): boolean {
  if (point === 0x200c || point === 0x200d) return JOINED.test(previous) || EMOJI.test(previous);
  if (point === 0x200e || point === 0x200f || point === 0x61c) return FROM_THE_RIGHT.test(text);
  if (point >= 0xfe00 && point <= 0xfe0f)
    return /[\p{Emoji}\p{S}\p{P}\p{Script=Han}]/u.test(previous);
  if (point >= 0xe0100 && point <= 0xe01ef) return /\p{Script=Han}/u.test(previous);
  if (point >= 0x180b && point <= 0x180f) return /\p{Script=Mongolian}/u.test(previous);
  return point === 0x34f && /\p{M}/u.test(previous);
}

function isAfterFlag(text: string, index: number): boolean {
  return text.slice(Math.max(0, index - BLACK_FLAG.length), index) === BLACK_FLAG;
}

/** The character that ends where another begins. */
function before(text: string, index: number): string {
  return Array.from(text.slice(Math.max(0, index - 2), index)).at(-1) ?? '';
}
