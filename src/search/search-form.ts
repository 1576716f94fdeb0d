import { questionHash } from './question-in-address.ts';

/** Lets the form in the head of a page ask the search, without sending what is typed to anyone. */
export function searchForm(): void {
  const form = document.querySelector<HTMLFormElement>('header form[role="search"]');
  const input = form?.querySelector('input');
  if (!form || !input) return;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const q = input.value.trim();
    location.assign(`${form.action}${q === '' ? '' : questionHash({ q })}`);
  });
  form.dataset['ready'] = '';
}
