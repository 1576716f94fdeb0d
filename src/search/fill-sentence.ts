/**
 * Fills the places in a sentence.
 *
 * @param sentence a sentence with places such as `{server}`
 * @param values what stands in them, by name; a place without a value stays empty
 */
export function fillSentence(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? '');
}
