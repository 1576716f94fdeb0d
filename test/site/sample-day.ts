/** The day of the sample builds. */
export const today = '2026-11-24';
