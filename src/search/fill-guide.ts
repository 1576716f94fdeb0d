import { bareServerName, nearestServerName } from '../schema/nearest-server-name.ts';
import { pastedAccount } from './pasted-account.ts';
import { questionHash, questionInAddress } from './question-in-address.ts';
import { splitQuestion } from './split-question.ts';

/**
 * Fills the server that the address of the page names (`#server=`), or that its form asks for, into
 * the steps of a guide, and hands it on to the guides that the page leads to.
 */
export function fillGuide(): void {
  const form = document.querySelector<HTMLFormElement>('form.guide-server');
  const field = form?.querySelector('input');
  const status = document.querySelector<HTMLElement>('[data-fill-status]');
  if (!form || !field || !status) return;
  const places = [...document.querySelectorAll('[data-server]')].map(
    (place) => [place, place.textContent] as const,
  );
  const fill = (server: string | undefined): void => {
    for (const [place, anyServer] of places) place.textContent = server ?? anyServer;
    const hash = server === undefined ? '' : questionHash({ server });
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-for-server]'))
      if (link.hash !== hash) link.hash = hash;
  };
  const address = questionInAddress((question) => {
    const server = namedServer(question.get('server') ?? '');
    field.value = server ?? '';
    status.textContent = '';
    fill(server);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const server = namedServer(field.value);
    if (server !== undefined) field.value = server;
    status.textContent = server === undefined ? (status.dataset['fillStatus'] ?? '') : '';
    fill(server);
    address.send(new URLSearchParams(server === undefined ? {} : { server }));
  });
  form.dataset['ready'] = '';
}

/** The one server that someone names, as it has to be typed into a client. */
function namedServer(typed: string): string | undefined {
  const { whole, names } = splitQuestion(typed);
  if (names.length > 1) return undefined;
  const given = pastedAccount(names[0] ?? whole);
  if (nearestServerName(given) === undefined) return undefined;
  const server = bareServerName(given).normalize('NFKC').toLowerCase();
  return server.includes('%') ? undefined : server;
}
