import { PAUSE } from './pause.ts';

/** The part of the page's address after `?`, kept in step with a form. */
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
    shown = location.search;
    read(new URLSearchParams(shown));
  };
  const show = (question: URLSearchParams): void => {
    const address = new URL(location.href);
    if (address.searchParams.toString() === question.toString()) return;
    address.search = question.toString();
    if (sent) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    shown = address.search;
    sent = false;
  };
  addEventListener('popstate', () => {
    // A link to a place on the page asks nothing new.
    if (location.search !== shown) readNow();
  });
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
