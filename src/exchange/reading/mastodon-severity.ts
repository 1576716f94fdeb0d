import type { Reject } from '../../schema/decision.ts';
import type { Access } from '../../register/access.ts';

/** Mastodon's own words. Source: mastodon/mastodon, app/models/domain_block.rb, `severity`. */
export type MastodonSeverity = 'noop' | 'silence' | 'suspend';

/** The severities in their order, for messages. */
export const MASTODON_SEVERITIES: readonly MastodonSeverity[] = ['noop', 'silence', 'suspend'];

const WORDS: ReadonlyMap<string, 'noop' | Access> = new Map([
  ['noop', 'noop'],
  ['none', 'noop'],
  ['silence', 'limited'],
  ['limit', 'limited'],
  ['suspend', 'suspended'],
  ['block', 'suspended'],
  ['reject', 'suspended'],
  ['accept', 'open'],
  ['allow', 'open'],
]);

/**
 * The access that a severity comes to. Beside Mastodon's own words, those that its subscriptions to
 * lists understand are read (mastodon/mastodon, pull request 40136).
 *
 * @param word the severity as written, in any case
 * @param rejects whether media or reports are rejected too: without, `noop` restricts nothing
 * @returns undefined for a word that is not known
 */
export function accessOfSeverity(word: string, rejects: boolean): Access | undefined {
  const found = WORDS.get(word.trim().toLowerCase());
  return found === 'noop' ? (rejects ? 'watched' : 'open') : found;
}

/**
 * The severity that an access comes to in Mastodon.
 *
 * @param access the access
 * @param reject what else is rejected
 * @returns undefined where Mastodon has nothing to enforce
 */
export function severityOf(
  access: Access,
  reject: readonly Reject[],
): MastodonSeverity | undefined {
  switch (access) {
    case 'open':
      return undefined;
    case 'watched':
      return reject.length > 0 ? 'noop' : undefined;
    case 'limited':
      return 'silence';
    case 'suspended':
      return 'suspend';
  }
}
