import { element } from './element.ts';

/**
 * Reads what the page of a decision says: what applies, why, what it means, what to do. The words of
 * an answer are so those of the page, and stand nowhere twice.
 *
 * @param address the way to the page
 * @throws where it cannot be had
 */
export async function readAnswer(address: string): Promise<readonly Node[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return [...page.querySelectorAll('[data-answer]')].map((part) => {
    const own = document.importNode(part, true);
    return own.matches('li') ? element('ol', { class: 'timeline' }, own) : own;
  });
}
