import type { Access } from '../register/access.ts';
import type { TeamInks } from './inks.ts';

/** What a preview picture says. Texts that the fonts cannot draw are left out when it is drawn. */
export interface Card {
  /** The side on which lines begin. */
  readonly direction: 'ltr' | 'rtl';
  /** Small, on top: the site's title. */
  readonly kicker?: string | undefined;
  /** Large: a post's title, a server's name. */
  readonly title?: string | undefined;
  /** Whether the title is a server's name, which breaks at its dots. */
  readonly titleIsName?: boolean | undefined;
  /** The state as a word with its mark. */
  readonly state?: { readonly access: Access; readonly word: string } | undefined;
  /** Beside the state, or below the title where there is none. */
  readonly detail?: string | undefined;
  /** At the foot: our server's name, and its domain on the other side. */
  readonly foot: { readonly name: string; readonly domain: string };
  /** The team's own, where it has chosen a colour. */
  readonly inks?: TeamInks | undefined;
}

/** The size that link cards expect. */
export const CARD = { width: 1200, height: 630 } as const;
