import { element } from './element.ts';

/** How many results appear at once. */
const STEP = 10;

/**
 * A list of results under a heading, a few at first, with a button for more.
 *
 * @param heading the heading's text
 * @param more the button's text
 * @param items what makes each item; an item is made when its turn to be seen has come
 */
export async function resultList(
  heading: string,
  more: string,
  items: readonly (() => Promise<HTMLLIElement>)[],
): Promise<HTMLElement> {
  const list = element('ol', { class: 'results' });
  const button = element('button', { type: 'button' }, more);
  const show = async (): Promise<HTMLLIElement | undefined> => {
    const from = list.childElementCount;
    const made = await Promise.all(items.slice(from, from + STEP).map((make) => make()));
    list.append(...made);
    button.hidden = list.childElementCount >= items.length;
    return made[0];
  };
  button.addEventListener('click', () => {
    // Who pressed the button goes on reading at the first of the new ones.
    void show().then((first) => first?.querySelector('a')?.focus());
  });
  await show();
  return element('section', {}, element('h2', {}, heading), list, button);
}
