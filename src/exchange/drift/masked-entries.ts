import type { Access } from '../../register/access.ts';
import type { Reject } from '../../schema/decision.ts';
import { maskFits, maskFitsBelow, type MaskedDots } from './mask-fits.ts';

/** An entry of a server’s list whose name is masked, and is not that of a server in the register. */
export interface MaskedEntry {
  readonly name: string;
  /** Undefined where only the name is told. */
  readonly access: Access | undefined;
  readonly reject: readonly Reject[] | undefined;
  /** True where it has a digest, which no server in the register has. */
  readonly hasDigest: boolean;
}

/** Which servers of a register the masked entries of a list may be about. */
export class MaskedEntries {
  readonly #nameless: readonly MaskedEntry[];
  readonly #names: readonly string[];

  /**
   * @param entries the entries
   * @param names the servers in the register, in clear
   */
  constructor(entries: readonly MaskedEntry[], names: readonly string[]) {
    this.#nameless = entries.filter(({ hasDigest }) => !hasDigest);
    this.#names = names;
  }

  /** Whether an entry may be about a server. */
  mayBe(server: string): boolean {
    return this.#nameless.some(({ name }) => maskFits(name, server, 'masked'));
  }

  /**
   * Whether an entry may be about a server of the register, or one below. Only Mastodon gives
   * digests, and it shows the dots.
   *
   * @param entry the entry
   * @param free whether a server has no entry under its own name
   */
  fits({ name, hasDigest }: MaskedEntry, free: (server: string) => boolean): boolean {
    const dots: MaskedDots = hasDigest ? 'kept' : 'masked';
    return this.#names.some(
      (server) =>
        maskFitsBelow(name, server, dots) ||
        (!hasDigest && maskFits(name, server, dots) && free(server)),
    );
  }
}
