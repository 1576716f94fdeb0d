import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ContentFolder } from '../src/reading/content-folder.ts';
import { readFolder } from '../src/machine/read-folder.ts';

const root = new URL('fixtures/', import.meta.url);

/**
 * A made-up content folder.
 *
 * @param name its place below test/fixtures: `base`, `problems/clear-name`
 */
export async function fixture(name: string): Promise<ContentFolder> {
  return readFolder(fileURLToPath(new URL(name, root)));
}

/** The names of the folders in test/fixtures/problems, in order. */
export function problemFixtures(): string[] {
  return readdirSync(new URL('problems/', root)).toSorted();
}
