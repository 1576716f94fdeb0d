/** The part of the page's address after `?`, kept in step with a form. */
export interface QuestionInAddress {
  /** Writes a question into the address; one that is still being typed replaces the one before. */
  readonly write: (question: URLSearchParams) => void;
  /** Says that the question was sent: it becomes a place to come back to. */
  readonly send: () => void;
}

/**
 * Keeps the address in step with a form, so that a view can be linked and the way back leads to it.
 *
 * @param read called with the question in the address, now and whenever someone goes back or forth
 */
export function questionInAddress(read: (question: URLSearchParams) => void): QuestionInAddress {
  let sent = true;
  let shown: string;
  const readNow = (): void => {
    sent = true;
    shown = location.search;
    read(new URLSearchParams(shown));
  };
  addEventListener('popstate', () => {
    // A link to a place on the page asks nothing new.
    if (location.search !== shown) readNow();
  });
  readNow();
  return {
    write(question) {
      const address = new URL(location.href);
      if (address.searchParams.toString() === question.toString()) return;
      address.search = question.toString();
      if (sent) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
      shown = address.search;
      sent = false;
    },
    send() {
      sent = true;
    },
  };
}
