/** Why a text is not the name of a server, from the most telling reason to the least. */
export type ServerNameFault =
  | 'empty'
  | 'invisible'
  | 'scheme'
  | 'handle'
  | 'path'
  | 'port'
  | 'space'
  | 'masked'
  | 'ip-address'
  | 'upper-case'
  | 'unicode'
  | 'no-dot'
  | 'not-a-host';

const LABEL = /^[a-z\d-]{1,63}$/u;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]/u;

/**
 * Says what keeps a text from being a server's name: a host name in lower case, in punycode where it
 * holds other letters than a to z (RFC 1123, RFC 5891), with at least one dot.
 *
 * @param name the text as written
 * @returns the first fault found, or undefined for a good name
 */
export function serverNameFault(name: string): ServerNameFault | undefined {
  if (name === '') return 'empty';
  if (INVISIBLE.test(name)) return 'invisible';
  if (/^[a-z][a-z\d+.-]*:\/\//iu.test(name)) return 'scheme';
  if (name.includes('@')) return 'handle';
  if (/\s/u.test(name)) return 'space';
  if (/[/\\?#]/u.test(name)) return 'path';
  if (
    /^\[.*\]$/u.test(name) ||
    /^\d+(\.\d+){3}$/u.test(name) ||
    /^[\da-f]*:[\da-f:]+$/iu.test(name)
  )
    return 'ip-address';
  if (/:\d*$/u.test(name)) return 'port';
  if (isMasked(name)) return 'masked';
  if (name !== name.toLowerCase()) return 'upper-case';
  if (/[^\u0000-\u007f]/u.test(name)) return 'unicode';
  if (!name.includes('.')) return 'no-dot';
  if (name.length > 253 || !name.split('.').every(isLabel) || /\.\d+$/u.test(name))
    return 'not-a-host';
  return name.includes('xn--') && hostOf(name) === undefined ? 'not-a-host' : undefined;
}

/** What a host name in any letters can hold beside its dots (RFC 5892): letters, marks, digits, hyphens. */
const NO_HOST = /[^\u0000-\u007f\p{L}\p{M}\p{N}。．｡]|\*|__/u;

/** What most names are of, told before all else: long lists are read name by name. */
const PLAIN = /^[a-z\d.-]*$/u;

/** The four signs that it can hold where they stand between the letters they belong to (its appendix A). */
const IN_CONTEXT =
  /(l)·(?=l)|(\p{Script=Hebrew})[׳״]|͵(?=\p{Script=Greek})|([\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}])・(?=[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}])/gu;

/**
 * Tells whether letters of a name are masked: it holds a star, a block, a dot in the middle or any
 * other sign that no host name holds. Punycode can be made of most of them, but that is the name of
 * nobody, or of somebody else.
 *
 * @param name the name as written
 */
export function isMasked(name: string): boolean {
  if (PLAIN.test(name)) return false;
  return NO_HOST.test(name.replace(IN_CONTEXT, '$1$2$3'));
}

/**
 * The nearest good server name to a text: scheme, account, path, port, spaces and invisible
 * characters taken off, lower case, punycode.
 *
 * @param text what a writer typed or pasted: an address, a handle, a name in capitals
 * @returns the name, or undefined where none can be read from it
 */
export function nearestServerName(text: string): string | undefined {
  const bare = bareServerName(text);
  const host = isMasked(bare) ? undefined : hostOf(bare);
  return host !== undefined && serverNameFault(host) === undefined ? host : undefined;
}

/**
 * What remains of an address, a handle or a name once all is taken off that is not part of a server's
 * name. It need not be a whole name.
 *
 * @param text what someone typed or pasted
 */
export function bareServerName(text: string): string {
  return unquoted(text.replace(new RegExp(INVISIBLE.source, 'gu'), '').trim())
    .replace(/^[a-z][a-z\d+.-]*:\/\//iu, '')
    .replace(/[/\\?#].*/su, '')
    .replace(/^.*@/su, '')
    .replace(/:\d*$/u, '')
    .replace(/\.$/u, '')
    .replace(/\s+/gu, '');
}

/** What comes along before and behind a name that is copied out of a sentence. */
const BEFORE = `"'“”„‘’«»‹›(<`;
const BEHIND = `"'“”‘’«»‹›)>,;!`;

function unquoted(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && BEFORE.includes(text.charAt(from))) from += 1;
  while (from < to && BEHIND.includes(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** Longer than any name in whatever letters: to tell those of more takes longer than they have letters. */
const LONGEST_HOST = 1000;

function hostOf(name: string): string | undefined {
  if (name.length > LONGEST_HOST) return undefined;
  try {
    return new URL(`https://${name}/`).hostname;
  } catch {
    return undefined;
  }
}

function isLabel(text: string): boolean {
  return LABEL.test(text) && !text.startsWith('-') && !text.endsWith('-');
}
