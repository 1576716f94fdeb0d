import type { Access } from './access.ts';

/** What a team can do to a server, with a place of its own on the page that explains it. */
export const TREATMENTS = ['watch', 'limit', 'suspend', 'reject-media', 'reject-reports'] as const;
export type Treatment = (typeof TREATMENTS)[number];

/** The treatment that leads to an access; none for a server that is open. */
export const treatmentOf: Readonly<Record<Access, Treatment | undefined>> = {
  open: undefined,
  watched: 'watch',
  limited: 'limit',
  suspended: 'suspend',
};
