import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const text = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const json = (file: string): unknown => JSON.parse(text(file));

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      integrity: z.string().optional(),
      hasInstallScript: z.boolean().default(false),
    }),
  ),
});
const packagesOf = (folder: string) =>
  Object.entries(lockSchema.parse(json(`${folder}package-lock.json`)).packages).filter(
    ([name]) => name !== '',
  );
const LOCKED = [''];

describe('installing', () => {
  test('runs nothing of any package, and none needs it', () => {
    expect(text('.npmrc')).toMatch(/^ignore-scripts=true$/mu);
    const scripted = LOCKED.flatMap((folder) =>
      packagesOf(folder).flatMap(([name, { hasInstallScript }]) =>
        hasInstallScript ? [name] : [],
      ),
    );
    // What esbuild’s would do is put its binary in the place of its own small starter of it.
    expect(scripted).toEqual(['node_modules/esbuild']);
  });

  test.each(LOCKED)('of %j takes only what has the checksum in its lock file', (folder) => {
    for (const [name, { integrity }] of packagesOf(folder))
      expect(integrity, name).toMatch(/^sha512-/u);
  });
});

test('no lock file was made over installed packages of one platform', () => {
  const names = packagesOf('').map(([name]) => name);
  for (const system of ['darwin', 'linux', 'win32'])
    for (const kind of ['@img/sharp', '@rolldown/binding', 'lightningcss', '@esbuild/'])
      expect(
        names.filter((name) => name.startsWith(`node_modules/${kind}`) && name.includes(system)),
        `${kind} ${system}`,
      ).not.toEqual([]);
});
