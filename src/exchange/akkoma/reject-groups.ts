import type { Reject } from '../../schema/decision.ts';

/** The groups of Akkoma's SimplePolicy that reject what a server may send beside its posts. */
export const rejectGroups = {
  media: 'media_removal',
  reports: 'report_removal',
} as const satisfies Readonly<Record<Reject, string>>;
