import { akkomaNodeinfo } from '../../exchange/formats/akkoma-nodeinfo.ts';
import { corgidonNodeinfo } from '../../exchange/formats/corgidon-nodeinfo.ts';
import { isGroup } from '../../exchange/reading/read-json.ts';
import { sampleOf } from '../../exchange/sample.ts';
import { familyOf } from '../../exchange/software-family.ts';
import type { FoundSoftware } from '../find-software.ts';
import { gotosocialReader } from './gotosocial.ts';
import { lemmyReader, piefedReader } from './lemmy.ts';
import { mastodonReader } from './mastodon.ts';
import { mbinReader } from './mbin.ts';
import { misskeyReader } from './misskey.ts';
import { readNodeinfo } from './nodeinfo.ts';
import { peertubeReader } from './peertube.ts';
import { pixelfedReader } from './pixelfed.ts';
import type { ServerReader } from './server-reader.ts';

/** How each software, or each family of software, is asked. */
const readers: ReadonlyMap<string, ServerReader> = new Map([
  ['corgidon', readNodeinfo(corgidonNodeinfo)],
  ['gotosocial', gotosocialReader],
  ['lemmy', lemmyReader],
  ['mastodon', mastodonReader],
  ['mbin', mbinReader],
  ['misskey', misskeyReader],
  ['peertube', peertubeReader],
  ['piefed', piefedReader],
  ['pixelfed', pixelfedReader],
  ['pleroma', readNodeinfo(akkomaNodeinfo)],
]);

/**
 * How a server is asked: by the name of its software, by the family of that, or where neither is
 * known, by what its nodeinfo holds.
 *
 * @param found what runs the server
 * @returns undefined where nothing is known that could be asked
 */
export function serverReader(found: FoundSoftware): ServerReader | undefined {
  const { name } = found.software;
  return readers.get(name) ?? readers.get(familyOf(name)) ?? readerOfShape(found);
}

function readerOfShape({ nodeinfo, text }: FoundSoftware): ServerReader | undefined {
  const { metadata } = nodeinfo;
  const federation = isGroup(metadata) ? metadata['federation'] : undefined;
  if (isGroup(federation) && isGroup(federation['mrf_simple'])) return readers.get('pleroma');
  return corgidonNodeinfo.matches(sampleOf(text)) ? readers.get('corgidon') : undefined;
}
