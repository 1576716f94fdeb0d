import { COVERS } from '../coverage.ts';
import type { WrittenFormat } from '../format.ts';
import { FIRES_CONTEXT, FIRES_FILES, firesAddresses, isFires } from '../fires/fires-addresses.ts';
import { firesRecords } from '../fires/fires-records.ts';
import { pagesIn } from '../reading/pages-in.ts';
import { readFires } from '../fires/read-fires.ts';
import { writeJson } from '../writing/write-json.ts';

/**
 * All that ever changed, as FIRES publishes it for those who keep up with a data set: records are
 * added at the end. The whole is one page; whoever asks for what came since a record gets it all.
 * Source: fires.fedimod.org, reference/protocol/data-model/datasets, `endpoints.changes`.
 */
export const firesChanges: WrittenFormat = {
  name: 'fires-changes',
  mediaType: 'application/json',
  unit: 'item',
  coverage: COVERS.everything,
  file: FIRES_FILES.changes,
  shownTo: 'readers',
  matches: ({ json }) =>
    pagesIn(json).some(
      (page) =>
        isFires(page) &&
        typeof page['type'] === 'string' &&
        page['type'].startsWith('OrderedCollection'),
    ),
  read: (text) => readFires(text, 'oldest first'),
  write: (listing) => {
    const { records, dropped } = firesRecords(listing);
    const addresses = firesAddresses(listing.ours.url);
    const document = {
      '@context': FIRES_CONTEXT,
      id: addresses.changes,
      type: 'OrderedCollection',
      dataset: addresses.dataset,
      totalItems: records.length,
      orderedItems: records,
    };
    return { text: writeJson(document), dropped };
  },
};
