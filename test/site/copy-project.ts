import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const PARTS = ['src', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/**
 * A copy of the project inside the repository, so that it finds the same packages. Astro keeps what
 * it knows of a content folder in the project's `.astro`: tests that build in a copy neither disturb
 * the work on the project nor each other, and begin without a cache.
 *
 * @returns its absolute path; who asks for it removes it
 */
export function copyProject(): string {
  // No tool of the project looks into this folder.
  const shelf = join(repository, '.astro');
  mkdirSync(shelf, { recursive: true });
  const copy = mkdtempSync(join(shelf, 'test-'));
  for (const part of PARTS) cpSync(join(repository, part), join(copy, part), { recursive: true });
  return copy;
}
