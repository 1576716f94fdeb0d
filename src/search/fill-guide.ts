import { bareServerName, nearestServerName } from '../schema/nearest-server-name.ts';
import { pastedAccount } from './pasted-account.ts';

/**
 * Fills the server that the address of the page names (`?server=`) into the steps of a guide, and
 * hands it on to the guides that the page leads to.
 */
export function fillGuide(): void {
  const given = pastedAccount(new URLSearchParams(location.search).get('server') ?? '');
  if (nearestServerName(given) === undefined) return;
  const server = bareServerName(given).normalize('NFKC').toLowerCase();
  if (server.includes('%')) return;
  const field = document.querySelector<HTMLInputElement>('input[name="server"]');
  if (field) field.value = server;
  for (const place of document.querySelectorAll('[data-server]')) place.textContent = server;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-for-server]'))
    link.search = new URLSearchParams({ server }).toString();
}
