import type { Element } from '../schema/content.ts';
import { decoded } from './picture-path.ts';

/** What stands in the brackets of a picture until a writer has said what to see in it. */
const TO_SAY = 'what to look for';

/**
 * A picture that is written as HTML, in Markdown: what can be pasted in place of its tag. A picture
 * from elsewhere is taken to lie beside the text, which is where it belongs.
 *
 * @param element the tag `<img>`
 */
export function pictureAsMarkdown(element: Element): string {
  const words = valueOf(element, 'alt').replace(/\s+/gu, ' ').trim();
  const source = valueOf(element, 'src').trim();
  const isElsewhere = /^(?:[a-z][a-z\d+.-]*:|[/\\])/iu.test(source);
  const file = isElsewhere ? (source.split(/[?#]/u)[0] ?? '').split(/[/\\]/u).at(-1) : source;
  const path = file === undefined || file === '' ? 'picture.png' : file;
  return `![${escaped(words === '' ? TO_SAY : words)}](${asAddress(path)})`;
}

/**
 * A link that is written as HTML, in Markdown: what can be pasted in place of its tags and its text.
 *
 * @param element the tag `<a>`
 */
export function linkAsMarkdown(element: Element): string {
  return `[${element.text ?? 'the text'}](${asAddress(valueOf(element, 'href').trim())})`;
}

/** An address as it can stand in the brackets behind a text. */
export function asAddress(address: string): string {
  return encodeURI(decoded(address)).replace(
    /[()]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
}

function valueOf({ attributes }: Element, attribute: string): string {
  return attributes.find(({ name }) => name === attribute)?.value ?? '';
}

/** A text without the signs that mean something. Source: CommonMark 0.31.2, section 2.4. */
function escaped(text: string): string {
  return text.replace(/[\\[\]*_`~<>&{}|!]/gu, '\\$&');
}
