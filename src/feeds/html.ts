import type { Direction } from '../schema/language.ts';
import { escapeXml } from './escape-xml.ts';

/** A link with its text: a whole address. */
export interface TextLink {
  readonly title: string;
  readonly address: string;
  /** Where the text is in another language than what stands around it. */
  readonly lang?: string;
  readonly dir?: Direction;
}

/** A sentence as HTML: each `{name}` in it becomes the HTML given for it. */
export function fill(sentence: string, parts: Readonly<Record<string, string>>): string {
  return sentence
    .split(/\{(\w+)\}/u)
    .map((part, index) => (index % 2 === 1 ? (parts[part] ?? '') : escapeXml(part)))
    .join('');
}

/** A paragraph of HTML. */
export function paragraph(html: string): string {
  return `<p>${html}</p>`;
}

/** A link as HTML. */
export function link({ title, address, lang, dir }: TextLink): string {
  return `<a href="${escapeXml(address)}"${attributes({ lang, dir })}>${escapeXml(title)}</a>`;
}

/** A text in a sentence of another language, as HTML. */
export function foreign(
  text: string,
  marks: { readonly lang?: string; readonly dir?: Direction },
): string {
  return marks.lang === undefined
    ? escapeXml(text)
    : `<span${attributes(marks)}>${escapeXml(text)}</span>`;
}

function attributes(all: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(all)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(value)}"`))
    .join('');
}

/** A list of HTML. */
export function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

/** A text of weight, as HTML. */
export function strong(text: string): string {
  return `<strong>${escapeXml(text)}</strong>`;
}
