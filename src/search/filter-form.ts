import { FILTERS, type ServerFilter } from './filter-servers.ts';

/**
 * What a form asks for. A filter that it has no field for asks for nothing.
 *
 * @param form a form with fields called as the filters are
 */
export function readFilter(form: HTMLFormElement): ServerFilter {
  const read = (name: keyof ServerFilter): string => fieldOf(form, name)?.value.trim() ?? '';
  return {
    q: read('q'),
    access: read('access'),
    criterion: read('criterion'),
    year: read('year'),
    software: read('software'),
    order: read('order'),
  };
}

/**
 * Makes a form ask for what an address asks for.
 *
 * @param form a form with fields called as the filters are
 * @param question the part of an address after `#`
 */
export function writeFilter(form: HTMLFormElement, question: URLSearchParams): void {
  for (const name of FILTERS) {
    const field = fieldOf(form, name);
    if (!field) continue;
    field.value = question.get(name) ?? '';
    // An address may ask for what there is no longer: that asks for nothing.
    if (field instanceof HTMLSelectElement && field.selectedIndex === -1) field.selectedIndex = 0;
  }
}

function fieldOf(
  form: HTMLFormElement,
  name: keyof ServerFilter,
): HTMLInputElement | HTMLSelectElement | undefined {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement || field instanceof HTMLSelectElement
    ? field
    : undefined;
}
