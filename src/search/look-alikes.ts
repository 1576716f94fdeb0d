/**
 * Letters of other alphabets, each behind the letter of ASCII that it looks like: what Unicode lists of
 * Latin, Greek, Cyrillic and Armenian small letters without marks (UTS 39, section 4), and those that
 * look like a capital.
 */
const LOOKS =
  'aɑαа bƀƃɓѣҍв cсҫȼᴄ dđƌɖɗԁ eеҽҿɇ fƒքᵮẝ gƍɡǥɠցᶃ hħɦћһհн iıɨɩɪιіӏᵻᵼ jɉϳј kƙкκ lłƚǀɫɭ mмμ nƞɳηոռᵰ oøɵθοσоѳөօᴏᴑ pƥρрᵽ qʠԛգզ rɍɼɽгѓғᴦᵲ sƽʂѕᵴ tŧƭтτᵵ uʋυսᴜᵾ vνѵᴠ wɯѡѽԝաᴡ xх yƴɏɣʏγуүұᶌỿ zƶȥʐᴢᵶ';

const looks: ReadonlyMap<string, string> = new Map([
  ...LOOKS.split(' ').flatMap(([look = '', ...letters]) =>
    letters.map((letter) => [letter, look] as const),
  ),
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ß', 'ss'],
]);

/**
 * What a name looks like at a glance, in ASCII as far as it goes: without marks, and with letters and
 * pairs of letters that are easily taken for others as those. Names that look alike become the same.
 *
 * @param name a name in lower case, in Unicode
 */
export function lookOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\0-\u007f]/gu, (letter) => looks.get(letter) ?? letter)
    .replace(/rn/gu, 'm')
    .replace(/vv/gu, 'w')
    .replace(/0/gu, 'o')
    .replace(/1/gu, 'l');
}
