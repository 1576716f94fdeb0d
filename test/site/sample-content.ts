import { fileURLToPath } from 'node:url';

/** The sample content's folder. */
export const sampleContent = fileURLToPath(new URL('../../content', import.meta.url));
