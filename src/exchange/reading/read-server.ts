import {
  bareServerName,
  isMasked,
  nearestServerName,
  serverNameFault,
} from '../../schema/nearest-server-name.ts';
import type { ListProblemCode } from '../problems/list-problem.ts';

/** What a cell of a list names: a server, or one whose letters are masked, or none. */
export type ServerReading =
  | {
      readonly server: string;
      /** True where a star stands in front of the name. */
      readonly star?: true;
    }
  | { readonly masked: string }
  | {
      readonly fault: ListProblemCode;
      readonly nearest?: string | undefined;
      /** Where it stands for many servers, the pattern in lower case and punycode: `*.cf`. */
      readonly pattern?: string;
    };

/** Question marks and the like in front of a dot stand for letters, behind one they begin a query. */
const QUESTIONED = /^[^/\\?#=&]*([?#]{2}|[?#][^/\\?#=&.]*\.)[^/\\=&]*$/u;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]/gu;

/**
 * Reads the server that a cell of a list names. Capitals, letters beyond a to z, spaces around it, a
 * scheme, a dot at either end and a wildcard for subdomains are taken for what they mean; what is
 * less than a server (an account, a page, a port) or more (a whole top-level domain) is not.
 *
 * Canaries follow IFTAS's lists (a name under `.invalid`, reserved by RFC 2606) and Seirdy's
 * (`000delete.this.line` …), both of which ask that nobody act on them.
 *
 * @param cell the cell as it stands in the list
 */
export function readServer(cell: string): ServerReading {
  const text = cell.replace(INVISIBLE, '').trim();
  if (/^000delete\.this\.line/iu.test(text) || /\.invalid\.?$/iu.test(text))
    return { fault: 'canary-row' };
  if (serverNameFault(text) === undefined) return { server: text };
  return readUnusual(text);
}

function readUnusual(text: string): ServerReading {
  if (text === '') return { fault: 'no-server' };
  const nearest = nearestServerName(text);
  const host = text.replace(/^[a-z][a-z\d+.-]*:\/\//iu, '').replace(/^@(?=[^@]*$)/u, '');
  if (/^@?[^@/\s]+@[^@/\s]+$/u.test(host)) return { fault: 'one-account', nearest };
  const name = host.replace(/\/$/u, '').replace(/\.$/u, '');
  if (isAddress(name)) return { fault: 'ip-address' };
  if (QUESTIONED.test(name)) return { masked: name.toLowerCase() };
  if (/[/?#\\]/u.test(name)) return { fault: 'one-page', nearest };
  if (/:\d+$/u.test(name)) return { fault: 'one-port', nearest };
  const below = name.replace(/^(\*\.|\.)+/u, '');
  if (below !== name && /^[^.*]+$/u.test(below))
    return { fault: 'whole-top-level-domain', pattern: patternOf(name) };
  if (/[^*]\.\*$/u.test(below) || /^(\*\.)*\*$/u.test(name))
    return { fault: 'any-ending', pattern: patternOf(name) };
  if (isMasked(below)) return { masked: name.toLowerCase() };
  if (/\s/u.test(below)) return { fault: 'not-a-server', nearest };
  if (!/[.。．｡]/u.test(below)) {
    const fault = faultOfWord(below);
    return fault === 'no-dot' ? { fault } : { fault, pattern: patternOf(below) };
  }
  const server = nearestServerName(below);
  if (server !== undefined) return name.includes('*') ? { server, star: true } : { server };
  return { fault: /(^|\.)xn--/iu.test(below) ? 'bad-punycode' : 'not-a-server' };
}

/** Other letters than a to z in punycode, as they stand in names. */
function patternOf(name: string): string {
  const labels = name.toLowerCase().split('.');
  return labels
    .map((label) => (/^[\w*-]*$/u.test(label) ? label : (domainOf(label) ?? label)))
    .join('.');
}

function domainOf(label: string): string | undefined {
  return URL.parse(`https://${label}/`)?.hostname;
}

/** A bare word is a top-level domain where it could be one: those have letters only, or punycode. */
function faultOfWord(word: string): ListProblemCode {
  return word !== 'localhost' && /^(\p{L}{2,}|xn--[a-z\d-]+)$/iu.test(word)
    ? 'whole-top-level-domain'
    : 'no-dot';
}

/** IPv4 and IPv6, in brackets or not, with a port or a range after a slash or not. */
function isAddress(name: string): boolean {
  const bare = name.replace(/\/\d+$/u, '');
  return (
    /^\d+(\.\d+){3}(:\d+)?$/u.test(bare) ||
    /^\[[\da-f:.]+\](:\d+)?$/iu.test(bare) ||
    /^[\da-f]*:[\da-f]*:[\da-f:.]*$/iu.test(bare) ||
    /^\d+(\.\d+)*$/u.test(bareServerName(bare))
  );
}
