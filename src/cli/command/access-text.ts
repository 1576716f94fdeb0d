import type { Access } from '../../register/access.ts';
import type { Reject } from '../../schema/decision.ts';

/** What applies to a server, as far as a table says it. */
export interface ShownState {
  readonly access: Access;
  readonly reject?: readonly Reject[] | undefined;
  readonly until?: string | undefined;
  readonly obfuscated?: boolean | undefined;
}

/**
 * What applies to a server in a few words: `limited, no media, until 2027-01-01`.
 *
 * @param state what applies
 */
export function accessText({ access, reject = [], until, obfuscated }: ShownState): string {
  return [
    access,
    ...reject.map((what) => `no ${what}`),
    ...(until === undefined ? [] : [`until ${until}`]),
    ...(obfuscated === true ? ['name masked'] : []),
  ].join(', ');
}
