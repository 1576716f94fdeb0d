/** The day on which generated content is read: fixed, so that every run builds the same pages. */
export const benchDay = '2026-11-01';
