/**
 * What `decisions` is called in the content folder while another folder takes its place. Where there
 * is no `decisions`, whoever did that was cut off, and these are the decisions.
 */
export const KEPT_DECISIONS = '.decisions.old';
