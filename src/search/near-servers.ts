import { distance } from 'fastest-levenshtein';
import punycode from 'punycode/punycode.js';
import { withParents } from '../register/with-parents.ts';
import { lookOf } from './look-alikes.ts';
import { shownNameOf, type ServerEntry, type ServerIndex } from './server-entry.ts';

/** How many there are at most: more would be guesses. */
const NEAREST = 3;

/** How many names upwards are compared: a server's own, and those it may stand below. */
const PARENTS = 5;

/**
 * Servers of the register that someone may have meant who typed another name: one that looks alike, is
 * spelt almost so, ends otherwise, or has its dots elsewhere. Masked names are never among them.
 *
 * @param index every server in the register
 * @param typed the name of a server about which there is no decision, or what is to be one
 * @returns the nearest first
 */
export function nearServers(index: ServerIndex, typed: string): readonly ServerEntry[] {
  const asked = sightOf(typed.replace(/^www\./u, ''));
  const parents = withParents(asked.look).slice(-PARENTS);
  const names = parents.length > 0 ? parents : [asked.look];
  const near: { entry: ServerEntry; far: number }[] = [];
  for (const [entry, sight] of sightsOf(index)) {
    const far = Math.min(
      asked.run === sight.run ? 0 : Infinity,
      ...names.map((name) => distanceOf(name, sight)),
    );
    if (far < Infinity) near.push({ entry, far });
  }
  return near
    .sort((a, b) => a.far - b.far)
    .slice(0, NEAREST)
    .map(({ entry }) => entry);
}

/** What of a name is compared. */
interface Sight {
  readonly look: string;
  /** The look without its last part. */
  readonly stem: string;
  /** The letters and digits of the look. */
  readonly run: string;
}

function sightOf(name: string): Sight {
  const look = lookOf(punycode.toUnicode(name));
  return {
    look,
    stem: look.slice(0, Math.max(0, look.lastIndexOf('.'))),
    run: look.replace(/[^\p{L}\p{N}]/gu, ''),
  };
}

/** How far a name is from one in the register; infinite where nobody takes the one for the other. */
function distanceOf(name: string, { look, stem }: Sight): number {
  if (name === look) return 0;
  const most = stem.length < 3 ? 0 : stem.length < 5 ? 1 : 2;
  if (Math.abs(name.length - look.length) <= most) {
    const far = distance(name, look);
    if (far <= most) return far;
  }
  // The same name in another top-level domain, but for names that many servers share.
  return stem.length > 3 && name.slice(0, name.lastIndexOf('.')) === stem ? most + 1 : Infinity;
}

/** One register is asked again and again. */
const known = new WeakMap<ServerIndex, readonly (readonly [ServerEntry, Sight])[]>();

function sightsOf(index: ServerIndex): readonly (readonly [ServerEntry, Sight])[] {
  const sights =
    known.get(index) ??
    index
      .filter(({ digest }) => digest === undefined)
      .map((entry) => [entry, sightOf(shownNameOf(entry))] as const);
  known.set(index, sights);
  return sights;
}
