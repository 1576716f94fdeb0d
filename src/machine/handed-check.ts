import type { FolderCheck } from './check-folder.ts';

declare global {
  /**
   * Node loads the commands and the configuration, and Vite the content collections, each with modules
   * of its own: what one has read reaches the other only through the global object.
   */
  var candorCheck: { readonly path: string; readonly check: FolderCheck } | undefined;
}

/**
 * Hands a check on, so that the folder need not be read and checked again.
 *
 * @param path the content folder
 * @param check what was found in it
 */
export function handOver(path: string, check: FolderCheck): void {
  globalThis.candorCheck = { path, check };
}

/**
 * Takes the check of a folder that was handed on; the next to ask gets none.
 *
 * @param path the content folder
 */
export function takeOver(path: string): FolderCheck | undefined {
  const handed = globalThis.candorCheck;
  globalThis.candorCheck = undefined;
  return handed?.path === path ? handed.check : undefined;
}
