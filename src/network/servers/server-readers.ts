import { corgidonNodeinfo } from '../../exchange/formats/corgidon-nodeinfo.ts';
import { isGroup } from '../../exchange/reading/read-items.ts';
import { sampleOf } from '../../exchange/sample.ts';
import type { FoundSoftware } from '../find-software.ts';
import { readAkkoma } from './akkoma.ts';
import { readCorgidon } from './corgidon.ts';
import { readGotosocial } from './gotosocial.ts';
import { readLemmy, readPiefed } from './lemmy.ts';
import { readMastodon } from './mastodon.ts';
import { readMbin } from './mbin.ts';
import { readMisskey } from './misskey.ts';
import { readPeertube } from './peertube.ts';
import { readPixelfed } from './pixelfed.ts';
import type { ServerReader } from './server-reader.ts';

/** How each software is asked, by its name in nodeinfo. */
const readers: Readonly<Record<string, ServerReader>> = {
  akkoma: readAkkoma,
  catodon: readMisskey,
  cherrypick: readMisskey,
  corgidon: readCorgidon,
  fedibird: readMastodon,
  firefish: readMisskey,
  foundkey: readMisskey,
  gotosocial: readGotosocial,
  hometown: readMastodon,
  iceshrimp: readMisskey,
  lemmy: readLemmy,
  mastodon: readMastodon,
  mbin: readMbin,
  misskey: readMisskey,
  peertube: readPeertube,
  piefed: readPiefed,
  pixelfed: readPixelfed,
  pleroma: readAkkoma,
  sharkey: readMisskey,
};

/** Those that are shown a token. */
const TOKEN_READERS: readonly (ServerReader | undefined)[] = [readMastodon, readGotosocial];

/** How a server is asked. */
export interface FoundReader {
  /** Undefined where nothing is known that could be asked. */
  readonly reader: ServerReader | undefined;
  readonly takesToken: boolean;
}

/**
 * How a server is asked: by the name of its software, or where that is not known, by what its
 * nodeinfo holds.
 *
 * @param found what runs the server
 */
export function serverReader(found: FoundSoftware): FoundReader {
  const { name } = found.software;
  const reader = Object.hasOwn(readers, name) ? readers[name] : readerOfShape(found);
  return { reader, takesToken: TOKEN_READERS.includes(reader) };
}

function readerOfShape({ nodeinfo, text }: FoundSoftware): ServerReader | undefined {
  const { metadata } = nodeinfo;
  const federation = isGroup(metadata) ? metadata['federation'] : undefined;
  if (isGroup(federation) && isGroup(federation['mrf_simple'])) return readAkkoma;
  return corgidonNodeinfo.matches(sampleOf(text)) ? readCorgidon : undefined;
}
