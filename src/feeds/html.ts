import { escapeXml } from './escape-xml.ts';

/** A link with its text: a whole address. */
export interface TextLink {
  readonly title: string;
  readonly address: string;
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
export function link({ title, address }: TextLink): string {
  return `<a href="${escapeXml(address)}">${escapeXml(title)}</a>`;
}

/** A list of HTML. */
export function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

/** A text of weight, as HTML. */
export function strong(text: string): string {
  return `<strong>${escapeXml(text)}</strong>`;
}
