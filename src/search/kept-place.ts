/** How much of a list was shown at a place in the history, and how far down the page was. */
interface Place {
  readonly shown: number;
  readonly top: number;
}

/** Keeps, with a place in the history, how far someone has read in a list that grows. */
export interface KeptPlace {
  /** Takes that a list shows as many items as told. */
  readonly grown: (shown: number) => void;
  /** How many items were shown at the place that someone has come back to; 0 where it is a new one. */
  readonly shown: () => number;
  /** Goes to where the page was, once the items are there; tells whether it has, which is once. */
  readonly goBack: () => boolean;
}

/**
 * Browsers that make a page anew on the way back scroll to where it was before a script has shown the
 * items that were there, and so lose the place. What is kept stands in the state of the history: a
 * question that is sent makes a place of its own, without it.
 */
export function keptPlace(): KeptPlace {
  let back = placeIn(history.state);
  const keep = (shown: number): void =>
    history.replaceState({ shown, top: scrollY } satisfies Place, '');
  addEventListener('pagehide', () => {
    const place = placeIn(history.state);
    if (place) keep(place.shown);
  });
  addEventListener('popstate', ({ state }) => {
    back = placeIn(state);
  });
  return {
    grown: keep,
    shown: () => back?.shown ?? 0,
    goBack() {
      if (back === undefined) return false;
      scrollTo({ top: back.top, behavior: 'instant' });
      back = undefined;
      return true;
    },
  };
}

/** The state of a place in the history is whatever a page has put there. */
function placeIn(state: unknown): Place | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  if (!('shown' in state && 'top' in state)) return undefined;
  const { shown, top } = state;
  return typeof shown === 'number' && typeof top === 'number' ? { shown, top } : undefined;
}
