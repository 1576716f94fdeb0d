import { COVERS } from '../coverage.ts';
import type { Format } from '../format.ts';
import { mergedArrays } from '../reading/merged-arrays.ts';
import { isGroup } from '../reading/read-json.ts';
import { readSuspendedItems } from '../reading/read-suspended-items.ts';

/**
 * What Mbin answers to everyone at `/api/defederated`, where servers stand as bare names, and at
 * `/api/defederated/v2`, where they have their software. The second is never recognised by itself:
 * Mbin answers in the same words which servers it federates with.
 * Source: MbinOrg/mbin, src/Controller/Api/Instance/InstanceRetrieveFederationApi.php.
 */
export const mbinDefederated: Format = {
  name: 'mbin-defederated',
  mediaType: 'application/json',
  unit: 'item',
  software: 'mbin',
  coverage: COVERS.suspended,
  matches: ({ json }) =>
    isGroup(json) &&
    Array.isArray(json['instances']) &&
    json['instances'].some((item) => typeof item === 'string'),
  read: (text) =>
    readSuspendedItems(text, '{instances: […]}', (whole) => mergedArrays(whole, ['instances'])),
};
