import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import type { Card } from './card.ts';
import { LOOK } from './card-svg.ts';
import { drawCard } from './draw-card.ts';
import type { Faces } from './face.ts';
import { fontFace, type LoadFont } from './font-face.ts';
import { inks } from './inks.ts';

/** Where pictures drawn before are kept, and how many beyond those in use. */
export interface PictureShelf {
  readonly folder: string;
  /** With more files than this, those that this process did not use are removed at its end. */
  readonly limit: number;
}

/** Makes a card's picture, a PNG. */
type Draw = (card: Card) => Promise<Uint8Array<ArrayBuffer>>;

const SERIF = '@fontsource/source-serif-4';
const SANS = '@fontsource/source-sans-3';
/** The scripts the fonts come in, the most frequent first. */
const SCRIPTS = {
  [SERIF]: ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'],
  [SANS]: ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'],
} as const;

/** The packages are looked for where the commands run: a bundle may stand anywhere. */
const require = createRequire(join(process.cwd(), 'package.json'));

/** The typefaces of the pictures, read from their packages: no font of the machine is used. */
export function readFaces(): Faces {
  return { title: face(SERIF, 600), strong: face(SANS, 600), plain: face(SANS, 400) };
}

function face(family: keyof typeof SCRIPTS, weight: number): Faces['title'] {
  const name = family.slice(family.indexOf('/') + 1);
  return fontFace(
    SCRIPTS[family].map((script): LoadFont => () => {
      const file = require.resolve(`${family}/files/${name}-${script}-${weight}-normal.woff`);
      const font = fontkit.create(readFileSync(file));
      if (!('layout' in font)) throw new Error(`${file} holds more than one font.`);
      return font;
    }),
  );
}

/**
 * Pictures of cards: from the shelf where the same card has been drawn before, else drawn.
 *
 * @param shelf where they are kept
 * @param draw what draws a card that is not there
 */
export function pictures({ folder, limit }: PictureShelf, draw: Draw): Draw {
  const used = new Set<string>();
  const versions = [SERIF, SANS, 'fontkit', 'sharp'].map(versionOf);
  mkdirSync(folder, { recursive: true });
  process.once('exit', () => sweep(folder, limit, used));
  return async (card) => {
    const key = createHash('sha256')
      .update(JSON.stringify([LOOK, versions, inks, card]))
      .digest('hex');
    const name = `${key}.png`;
    used.add(name);
    const kept = readIfThere(join(folder, name));
    if (kept) return kept;
    const picture = await draw(card);
    keep(join(folder, name), picture);
    return picture;
  };
}

/** Puts a picture on the shelf. One that finds no room there is drawn anew the next time. */
function keep(file: string, picture: Uint8Array): void {
  // Another process may be writing the same picture: it appears whole or not at all.
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, picture);
    renameSync(draft, file);
  } catch {
    rmSync(draft, { force: true });
  }
}

let picture: Draw | undefined;

/**
 * A card as an answer to a request. Pictures are kept in `node_modules/.astro/previews/`, beside
 * what Astro keeps of a build.
 *
 * @param card what the picture says
 */
export async function answerWithPicture(card: Card): Promise<Response> {
  picture ??= pictures(
    { folder: join(process.cwd(), 'node_modules/.astro/previews'), limit: 5000 },
    drawer(),
  );
  return new Response(await picture(card), { headers: { 'content-type': 'image/png' } });
}

/** Reads the fonts when the first card is drawn: most builds draw none. */
function drawer(): Draw {
  let faces: Faces | undefined;
  return (card) => drawCard(card, (faces ??= readFaces()));
}

function versionOf(name: string): string {
  const text = readFileSync(join(packageFolder(name), 'package.json'), 'utf8');
  return `${name}@${/"version":\s*"([^"]+)"/u.exec(text)?.[1] ?? ''}`;
}

/** A package's own folder, even where it does not export its description. */
function packageFolder(name: string): string {
  const places = require.resolve.paths(name) ?? [];
  for (const place of places) {
    const folder = join(place, name);
    if (readIfThere(join(folder, 'package.json'))) return folder;
  }
  throw new Error(`The package ${name} is not installed.`);
}

function readIfThere(file: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function sweep(folder: string, limit: number, used: ReadonlySet<string>): void {
  const files = readdirSync(folder);
  if (files.length <= limit) return;
  for (const file of files) if (!used.has(file)) rmSync(join(folder, file), { force: true });
}
