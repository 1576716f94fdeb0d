import type { Dropped, WrittenFormat } from '../exchange/format.ts';
import { writtenFormats } from '../exchange/formats.ts';
import { listingOf } from '../exchange/listing.ts';
import { REGISTER_SCHEMA_FILE, registerJsonSchema } from '../schema/register-document.ts';
import type { Site } from './build-site.ts';

/** One list as the site publishes it. */
export interface PublishedList {
  readonly format: WrittenFormat;
  readonly text: string;
  /** What the register says and the list does not. */
  readonly dropped: readonly Dropped[];
}

const made = new WeakMap<Site, readonly PublishedList[]>();

/** The register in every format that other software reads, with masked names nowhere in clear. */
export function publishedLists(site: Site): readonly PublishedList[] {
  const known = made.get(site);
  if (known) return known;
  const { domain, name } = site.record.server;
  const listing = listingOf(site.register, { domain, name, url: site.address('/') }, site.today);
  const lists = writtenFormats.map((format) => ({ format, ...format.write(listing) }));
  made.set(site, lists);
  return lists;
}

/** A file that other software fetches. */
export interface ListFile {
  /** Its place in the site, without a slash in front. */
  readonly file: string;
  readonly mediaType: string;
  readonly text: string;
}

/** Every list as a file, and the schema of Candor's own. */
export function listFiles(site: Site): readonly ListFile[] {
  const schema = registerJsonSchema(site.address(`/${REGISTER_SCHEMA_FILE}`));
  return [
    ...publishedLists(site).map(({ format: { file, mediaType }, text }) => ({
      file,
      mediaType,
      text,
    })),
    {
      file: REGISTER_SCHEMA_FILE,
      mediaType: 'application/schema+json',
      text: `${JSON.stringify(schema, undefined, 2)}\n`,
    },
  ];
}
