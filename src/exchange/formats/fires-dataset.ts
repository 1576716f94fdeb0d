import { COVERS } from '../coverage.ts';
import type { ListReading, WrittenFormat } from '../format.ts';
import { FIRES_CONTEXT, FIRES_FILES, firesAddresses, isFires } from '../fires/fires-addresses.ts';
import { firesRecords } from '../fires/fires-records.ts';
import { listProblem } from '../problems/list-problem.ts';
import { isGroup, readJson } from '../reading/read-json.ts';
import { writeJson } from '../writing/write-json.ts';

/**
 * The description of our data set, whose address is what others are given to follow it. It lists
 * nothing itself, but says where the snapshot and the changes are.
 * Source: fires.fedimod.org, reference/protocol/data-model/datasets.
 */
export const firesDataset: WrittenFormat = {
  name: 'fires-dataset',
  mediaType: 'application/json',
  unit: 'item',
  coverage: COVERS.everything,
  file: FIRES_FILES.dataset,
  shownTo: 'readers',
  matches: ({ json }) => isFires(json) && json['type'] === 'Dataset',
  read,
  write: (listing) => {
    const { ours } = listing;
    const { dataset, snapshot, changes } = firesAddresses(ours.url);
    const [first] = firesRecords(listing).records;
    const document = {
      '@context': FIRES_CONTEXT,
      id: dataset,
      url: new URL('register/', ours.url).href,
      type: 'Dataset',
      name: ours.name,
      summary: ours.summary,
      ...(first === undefined ? {} : { published: first.published }),
      endpoints: { changes, snapshot },
    };
    return { text: writeJson(document), dropped: [] };
  },
};

function read(text: string): ListReading {
  const whole = readJson(text);
  if ('problem' in whole) return { rows: [], problems: [whole.problem] };
  const endpoints = isGroup(whole.value) ? whole.value['endpoints'] : undefined;
  const snapshot = isGroup(endpoints) ? endpoints['snapshot'] : undefined;
  const problem =
    typeof snapshot === 'string'
      ? listProblem('another-file', 0, { got: snapshot })
      : listProblem('unknown-shape', 0, {
          got: 'no snapshot',
          expected: '{type: "Dataset", endpoints: {snapshot, changes}}',
        });
  return { rows: [], problems: [problem] };
}
