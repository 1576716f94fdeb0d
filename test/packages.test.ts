import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { meetsRange } from '../.config/node/node-range.mjs';

const text = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const json = (file: string): unknown => JSON.parse(text(file));

const manifest = z
  .object({
    engines: z.object({ node: z.string() }),
    scripts: z.record(z.string(), z.string()),
  })
  .parse(json('package.json'));
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      integrity: z.string().optional(),
      dev: z.boolean().default(false),
      optional: z.boolean().default(false),
      hasInstallScript: z.boolean().default(false),
      engines: z.looseObject({ node: z.string().optional() }).default({}),
    }),
  ),
});
const packagesOf = (folder: string) =>
  Object.entries(lockSchema.parse(json(`${folder}package-lock.json`)).packages).filter(
    ([name]) => name !== '',
  );
const LOCKED = ['', '.config/node/', '.config/browser/'];

/** The smallest version of each part of what the project says it needs. */
const smallest = manifest.engines.node.split('||').map((part) => part.replace(/[^\d.]/gu, ''));

describe('the Node that package.json asks for', () => {
  test('is one that every package of the site runs on', () => {
    const asking = packagesOf('').flatMap(([name, { dev, optional, engines }]) =>
      dev || optional || engines.node === undefined ? [] : [{ name, range: engines.node }],
    );
    expect(asking.length).toBeGreaterThan(50);
    for (const version of smallest)
      expect(asking.filter(({ range }) => !meetsRange(version, range))).toEqual([]);
  });

  test('is the one that workflows set up', () => {
    expect(meetsRange(`${text('.nvmrc').trim()}.999.999`, manifest.engines.node)).toBe(true);
    const setups = readdirSync(new URL('../.github/workflows/', import.meta.url)).flatMap((file) =>
      [...text(`.github/workflows/${file}`).matchAll(/node-version.*$/gmu)].map(([line]) => line),
    );
    expect(setups.length).toBeGreaterThan(2);
    expect(new Set(setups)).toEqual(new Set(['node-version-file: .nvmrc']));
  });

  test('is the one that every script runs on', () => {
    for (const script of Object.values(manifest.scripts))
      for (const command of script.split(' && '))
        expect(command).toMatch(/^(node \.config\/node\/with-node\.mjs|npm run) /u);
  });
});

describe('the Node that is brought', () => {
  const { version, platforms } = z
    .object({
      version: z.string(),
      platforms: z.record(
        z.string(),
        z.object({
          package: z.string(),
          binary: z.string(),
          binarySha256: z.string().regex(/^[\da-f]{64}$/u),
          published: z.string(),
          publishedSha256: z.string().regex(/^[\da-f]{64}$/u),
        }),
      ),
    })
    .parse(json('.config/node/checksums.json'));

  test('is one that the project runs on', () => {
    expect(meetsRange(version, manifest.engines.node)).toBe(true);
  });

  test('has a checksum for every package of the lock file, of the same version', () => {
    expect(packagesOf('.config/node/').map(([name, { version }]) => [name, version])).toEqual(
      Object.values(platforms)
        .map((platform) => [`node_modules/${platform.package}`, version])
        .toSorted(),
    );
  });

  test('has, where Node publishes the binary itself, that checksum', () => {
    const itself = Object.values(platforms).filter(({ published }) => published.endsWith('.exe'));
    expect(itself).toHaveLength(2);
    for (const one of itself) expect(one.binarySha256).toBe(one.publishedSha256);
  });
});

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

  test('of the site brings neither a Node nor a browser', () => {
    const names = packagesOf('').map(([name]) => name);
    expect(
      names.filter((name) => /\/(node-(bin|linux|darwin|win)|@sparticuz)/u.test(name)),
    ).toEqual([]);
  });

  test('for the workflows that build and compare takes the packages of the site alone', () => {
    for (const file of ['pages.yml', 'drift.yml']) {
      const runs = [...text(`.github/workflows/${file}`).matchAll(/npm (?:ci|i|install)\b.*$/gmu)];
      expect(runs.map(([run]) => run)).toEqual(['npm ci --omit=dev']);
    }
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
