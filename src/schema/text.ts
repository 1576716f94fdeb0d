import { z } from 'zod';
import { invisibleIn } from './invisible.ts';
import { LIMITS } from './limits.ts';
import { noLongerThan } from './no-longer-than.ts';

/** How long a text is, in characters as limits count them: UTF-16 code units. */
export const lettersOf = (value: string): number => value.length;

/** The worst of the characters that nobody can see, as a published schema can name them. */
const INVISIBLE = String.raw`\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff`;

/** Text that says something: not empty, not only spaces. Spaces around it are cut off. */
export const text = z
  .string()
  .trim()
  .min(1)
  .refine((value) => invisibleIn(value).length === 0, {
    params: { problem: 'invisible-character' },
  })
  .meta({ pattern: String.raw`^\s*[^\s${INVISIBLE}][^${INVISIBLE}]*$` });

/** Text that stands on its own in lists, on pictures and in feeds, such as a title or a name. */
export const shortText = text.superRefine(
  noLongerThan(LIMITS.titleLetters, 'characters', lettersOf),
);

/** A whole address on the web, starting with `https://` or `http://`. */
export const webAddress = z
  .string()
  .trim()
  .superRefine(noLongerThan(LIMITS.addressLetters, 'characters', lettersOf))
  .refine(
    (value) => {
      const url = /^https?:\/\/[^\s\\]+$/u.test(value) ? URL.parse(value) : null;
      if (url === null) return false;
      const { hostname, username, password } = url;
      // What stands before an @ looks like the server and is not.
      return (hostname.includes('.') || hostname === 'localhost') && username + password === '';
    },
    { params: { problem: 'not-a-web-address' } },
  )
  .meta({
    format: 'uri',
    pattern: String.raw`^https?:\/\/(localhost|[^\s/?#]+\.[^\s/?#]+)([:/?#]\S*)?$`,
  });

/** An e-mail address. */
export const email = z
  .string()
  .trim()
  .refine((value) => emailIn(value) === value, { params: { problem: 'not-an-email' } });

/**
 * The first e-mail address in a text: what stands around an `@`, the server with a dot inside.
 *
 * @param text the text
 * @returns the address, or undefined where there is none
 */
export function emailIn(text: string): string | undefined {
  for (const word of text.split(/[\s<>]/u)) {
    const parts = word.split('@');
    for (const [index, server] of parts.entries()) {
      const name = parts[index - 1]?.split(':').at(-1) ?? '';
      if (name !== '' && server.slice(1, -1).includes('.')) return `${name}@${server}`;
    }
  }
  return undefined;
}

/** An account in the fediverse, written as members write it: `@name@server`. */
export const handle = z
  .string()
  .trim()
  .refine((value) => /^@[\w.-]+@[a-z\d-]+(\.[a-z\d-]+)+$/iu.test(value), {
    params: { problem: 'not-a-handle' },
  });

/** A language tag such as `en` or `pt-BR` (BCP 47). */
export const languageTag = z.string().refine(
  (value) => {
    try {
      return /^[a-z]{2,3}(-|$)/iu.test(value) && Intl.getCanonicalLocales(value).length === 1;
    } catch {
      return false;
    }
  },
  { params: { problem: 'not-a-language' } },
);

/** Where someone can be reached: a whole address on the web, or an e-mail address. */
export const contactAddress = z
  .string()
  .trim()
  .refine((value) => webAddress.safeParse(value).success || email.safeParse(value).success, {
    params: { problem: 'not-a-contact' },
  });
