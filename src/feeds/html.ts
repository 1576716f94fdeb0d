import type { Direction } from '../schema/language.ts';
import { escapeText, escapeXml } from './escape-xml.ts';

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
    .map((part, index) => (index % 2 === 1 ? (parts[part] ?? '') : escapeText(part)))
    .join('');
}

/** A paragraph of HTML, and a line end, so that its words do not run into the next where tags are left out. */
export function paragraph(html: string): string {
  return `<p>${html}</p>\n`;
}

/** A link as HTML. */
export function link({ title, address, lang, dir }: TextLink): string {
  return `<a href="${escapeXml(address)}"${attributes({ lang, dir })}>${escapeText(title)}</a>`;
}

/** A text in a sentence of another language, as HTML. */
export function foreign(
  text: string,
  marks: { readonly lang?: string; readonly dir?: Direction },
): string {
  return marks.lang === undefined
    ? escapeText(text)
    : `<span${attributes(marks)}>${escapeText(text)}</span>`;
}

function attributes(all: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(all)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(value)}"`))
    .join('');
}

/** A list of HTML. */
export function list(items: readonly string[]): string {
  return `<ul>\n${items.map((item) => `<li>${item}</li>\n`).join('')}</ul>\n`;
}

/** A text of weight, as HTML. */
export function strong(text: string): string {
  return `<strong>${escapeText(text)}</strong>`;
}
