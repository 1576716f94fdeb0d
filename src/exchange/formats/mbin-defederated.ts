import { COVERS } from '../coverage.ts';
import type { Format } from '../format.ts';
import { mergedArrays } from '../reading/merged-arrays.ts';
import { readSuspendedItems } from '../reading/read-suspended-items.ts';

/**
 * What Mbin answers to everyone at `/api/defederated`, where servers stand as bare names, and at
 * `/api/defederated/v2`, where they have their software. It is never recognised by itself: Mbin
 * answers in the same words which servers it federates with, and anyone may list anything so.
 * Source: MbinOrg/mbin, src/Controller/Api/Instance/InstanceRetrieveFederationApi.php.
 */
export const mbinDefederated: Format = {
  name: 'mbin-defederated',
  mediaType: 'application/json',
  unit: 'item',
  software: 'mbin',
  coverage: COVERS.suspended,
  matches: () => false,
  read: (text) =>
    readSuspendedItems(text, '{instances: […]}', (whole) => mergedArrays(whole, ['instances'])),
};
