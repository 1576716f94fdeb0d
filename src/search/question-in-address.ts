import { PAUSE } from './pause.ts';

/** The part of the page's address after `#`, which browsers send to nobody, kept in step with a form. */
export interface QuestionInAddress {
  /** Takes a question that is still being typed: it replaces the one before. */
  readonly write: (question: URLSearchParams) => void;
  /** Takes a question that was sent: it becomes a place to come back to. */
  readonly send: (question: URLSearchParams) => void;
}

/**
 * Keeps the address in step with a form, so that a view can be linked and the way back leads to it.
 *
 * @param read called with the question in the address, now and whenever someone goes back or forth
 */
export function questionInAddress(read: (question: URLSearchParams) => void): QuestionInAddress {
  let sent = true;
  let shown: string;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const readNow = (): void => {
    clearTimeout(pause);
    sent = true;
    shown = location.hash;
    read(new URLSearchParams(isPlace(shown) ? '' : shown.slice(1)));
  };
  const show = (question: URLSearchParams): void => {
    const address = new URL(location.href);
    address.hash = question.toString();
    if (address.hash === location.hash) return;
    if (sent) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    shown = address.hash;
    sent = false;
  };
  addEventListener('popstate', () => {
    // A link to a place on the page asks nothing new.
    if (!isPlace(location.hash) && location.hash !== shown) readNow();
  });
  // Who makes a link to a question may not know of `#`: the next time it is sent to nobody.
  if (location.search !== '' && location.hash === '')
    history.replaceState(null, '', `${location.pathname}#${location.search.slice(1)}`);
  readNow();
  return {
    write(question) {
      clearTimeout(pause);
      // Browsers allow few changes of the address in a row.
      pause = setTimeout(() => show(question), PAUSE);
    },
    send(question) {
      clearTimeout(pause);
      show(question);
      sent = true;
    },
  };
}

/** Tells the name of a place on the page from a question: `#_content`, not `#q=threads.net`. */
function isPlace(hash: string): boolean {
  return hash !== '' && !hash.includes('=');
}

/**
 * The part of an address that asks something of the page it leads to.
 *
 * @param question what is asked, by the names of the fields
 */
export function questionHash(question: Readonly<Record<string, string>>): string {
  return `#${new URLSearchParams(question).toString()}`;
}
