import { REJECTS, type Reject } from '../../schema/decision.ts';
import type { Access } from '../../register/access.ts';

/** What FIRES recommends to do. */
export interface FiresPolicy {
  readonly policy: string;
  readonly filters: readonly string[];
}

/** The policies from the mildest to the harshest. */
export const FIRES_POLICIES = ['accept', 'filter', 'reject', 'drop'] as const;

/** What Mastodon's limit comes to, which the filters take apart. */
const LIMIT = [
  'auto-unlisted',
  'prevent-recommendations',
  'prevent-trending',
  'require-follow-requests',
];

/** Either word keeps it out; only the first tells the sender. */
const REJECT_FILTERS: Readonly<Record<Reject, readonly string[]>> = {
  media: ['reject-media'],
  reports: ['reject-reports', 'ignore-reports'],
};

/**
 * The policy and filters that a restriction comes to. FIRES has not given its filters addresses yet,
 * so they are written as it calls them.
 * Source: fires.fedimod.org, concepts/federation-management and concepts/filters.
 *
 * @param access the access
 * @param reject what else is rejected
 * @returns undefined where nothing is restricted
 */
export function firesPolicy(access: Access, reject: readonly Reject[]): FiresPolicy | undefined {
  const rejected = reject.flatMap((what) => REJECT_FILTERS[what].slice(0, 1));
  switch (access) {
    case 'open':
      return undefined;
    case 'watched':
      return rejected.length > 0 ? { policy: 'filter', filters: rejected } : undefined;
    case 'limited':
      return { policy: 'filter', filters: [...LIMIT, ...rejected] };
    case 'suspended':
      return { policy: 'drop', filters: [] };
  }
}

/**
 * What a policy and filters come to here. Filters that nothing here does are not read; a server
 * counts as limited only where its posts are kept out of public timelines.
 *
 * @param policy the policy as written
 * @param filters the filters, as names or addresses that end in them
 * @returns undefined for a policy that is not known
 */
export function accessOfPolicy(
  policy: string,
  filters: readonly string[],
): { readonly access: Access; readonly reject: readonly Reject[] } | undefined {
  const names = filters.map((filter) => filter.replace(/^.*[/#]/u, '').toLowerCase());
  const reject = REJECTS.filter((what) =>
    REJECT_FILTERS[what].some((name) => names.includes(name)),
  );
  switch (policy.toLowerCase()) {
    case 'accept':
      return { access: 'open', reject: [] };
    case 'filter':
      return { access: names.includes('auto-unlisted') ? 'limited' : 'watched', reject };
    case 'reject':
    case 'drop':
      return { access: 'suspended', reject: [] };
    default:
      return undefined;
  }
}
