/** How long a pause in typing is, in milliseconds. */
export const PAUSE = 300;
