import { REJECTS } from '../../schema/decision.ts';
import type { Coverage } from './coverage.ts';

const suspended: Coverage = { complete: true, accesses: ['suspended'], rejects: [] };
const limited: Coverage = { complete: true, accesses: ['limited', 'suspended'], rejects: [] };
const everything: Coverage = {
  complete: true,
  accesses: ['watched', 'limited', 'suspended'],
  rejects: REJECTS,
};

/** By the permanent name of the format; the others tell everything. */
const coverages: ReadonlyMap<string, Coverage> = new Map([
  ['domains', suspended],
  ['gotosocial-csv', suspended],
  ['gotosocial-json', suspended],
  ['lemmy-blocks', suspended],
  ['lemmy-instances', suspended],
  ['mastodon-allows', { complete: false, accesses: [], rejects: [] }],
  ['mastodon-json', limited],
  ['mbin-defederated', suspended],
  ['member-blocks', suspended],
  ['misskey-hosts', limited],
  ['misskey-instances', { ...limited, complete: false }],
  ['peertube-log', suspended],
  ['piefed-bans', suspended],
  ['pixelfed-backup', limited],
  ['rapidblock-json', suspended],
]);

/**
 * What a list in a file can tell of all that its server enforces, by its format.
 *
 * @param format the format’s permanent name
 */
export function formatCoverage(format: string): Coverage {
  return coverages.get(format) ?? everything;
}

/**
 * The software that a format is of, by its name in nodeinfo, where it has one.
 *
 * @param format the format’s permanent name: `mastodon-csv`
 */
export function formatSoftware(format: string): string {
  return format.split('-')[0] ?? format;
}
