import { COVERS } from '../coverage.ts';
import type { WrittenFormat } from '../format.ts';
import { FIRES_CONTEXT, FIRES_FILES, firesAddresses, isFires } from '../fires/fires-addresses.ts';
import { firesRecords } from '../fires/fires-records.ts';
import { readFires } from '../fires/read-fires.ts';
import { writeJson } from '../writing/write-json.ts';

/**
 * What applies now, as FIRES publishes it for those who take up a data set: the latest record about
 * each server, the newest first, retractions too.
 * Source: fedimod/fires, components/fires-server/app/serializers/snapshot_serializer.ts.
 */
export const firesSnapshot: WrittenFormat = {
  name: 'fires-snapshot',
  mediaType: 'application/json',
  unit: 'item',
  coverage: COVERS.everything,
  file: FIRES_FILES.snapshot,
  shownTo: 'readers',
  matches: ({ json }) =>
    isFires(json) && ('changes' in json || ('dataset' in json && json['type'] === 'Collection')),
  read: (text) => readFires(text, 'newest first'),
  write: (listing) => {
    const { records, dropped } = firesRecords(listing);
    const addresses = firesAddresses(listing.ours.url);
    const latest = new Map(records.map((record) => [record.entityKey, record]));
    const items = records.filter((record) => latest.get(record.entityKey) === record).toReversed();
    const [newest] = items;
    const document = {
      '@context': FIRES_CONTEXT,
      id: addresses.snapshot,
      type: 'Collection',
      summary: listing.ours.summaryNow,
      dataset: addresses.dataset,
      totalItems: items.length,
      ...(newest === undefined ? {} : { updated: newest.published }),
      changes: addresses.changes,
      orderedItems: items,
    };
    return { text: writeJson(document), dropped };
  },
};
