import { sayCount, type CountedSentence } from './counted-sentence.ts';
import { dayIn, pageAge } from './page-age.ts';

/** What a page says where it has grown old: text alone, so that it fits into an attribute. */
export interface AgeWords {
  readonly madeAgo: CountedSentence;
  /** Undefined where nothing is announced. */
  readonly dueSince: string | undefined;
}

/** Says on a page that it has not been made anew for longer than it should be, or since a change came. */
export function sayAge(): void {
  const place = document.querySelector<HTMLElement>('[data-made]');
  if (!place) return;
  const { made = '', due, zone = 'UTC', words = '' } = place.dataset;
  const { madeAgo, dueSince } = JSON.parse(words) as AgeWords;
  const { days, isDue } = pageAge({ made, due }, dayIn(zone, new Date()));
  const said = [
    ...(isDue && dueSince !== undefined ? [dueSince] : []),
    ...(days === undefined ? [] : [sayCount(madeAgo, days, document.documentElement.lang)]),
  ];
  place.textContent = said.join(' ');
  place.hidden = said.length === 0;
}
