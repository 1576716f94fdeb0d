import { element } from './element.ts';
import { shownNameOf, type ServerEntry } from './server-entry.ts';

/** A server's name as a link to its decision, as text of its own direction that breaks at its dots. */
export function nameLink(entry: ServerEntry, to: string): HTMLAnchorElement {
  // No name holds a space.
  const parts = shownNameOf(entry)
    .replace(/([^.]\.)(?=\S)/gu, '$1 ')
    .split(' ');
  const name = element('bdi', { class: 'server' });
  for (const [index, part] of parts.entries())
    name.append(...(index > 0 ? [element('wbr', { 'aria-hidden': 'true' })] : []), part);
  return element('a', { href: to }, name);
}
