import { readdirSync, readFileSync } from 'node:fs';

/**
 * The memory that a process and all its descendants hold right now (Linux: the sum of resident sets).
 *
 * @param root the id of the process
 * @returns KiB, or 0 where the system does not tell
 */
export function treeMemory(root: number): number {
  const children = new Map<number, number[]>();
  const resident = new Map<number, number>();
  for (const name of list('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    const status = read(`/proc/${name}/status`);
    const parent = Number(/^PPid:\s+(\d+)/mu.exec(status)?.[1] ?? 0);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    resident.set(Number(name), Number(/^VmRSS:\s+(\d+)/mu.exec(status)?.[1] ?? 0));
  }
  const sum = (id: number): number =>
    (children.get(id) ?? []).reduce((total, child) => total + sum(child), resident.get(id) ?? 0);
  return sum(root);
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Processes end while they are listed: then there is nothing to read. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
