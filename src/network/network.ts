import type { Allowance } from './allowance.ts';
import type { Clock } from './clock.ts';
import type { NetworkLimits } from './network-limits.ts';

/** Something that a person who waits would like to know. */
export type NetworkNotice =
  | { readonly kind: 'page'; readonly url: string; readonly page: number; readonly items: number }
  | {
      readonly kind: 'wait';
      readonly url: string;
      readonly status: number;
      readonly seconds: number;
    };

/** All of the machine that requests need, so that tests can stand in for it. A command has one. */
export interface Network {
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  /** Who asks: `Candor/1.0.0 (+https://moderation.example/)`. */
  readonly agent: string;
  readonly limits: NetworkLimits;
  /** What the command may still use. */
  readonly allowance: Allowance;
  /** Is told of pages and waits as they happen. */
  readonly notice: (notice: NetworkNotice) => void;
}
