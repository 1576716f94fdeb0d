import type { ListText, WrittenFormat } from '../exchange/format.ts';
import { writtenFormats } from '../exchange/formats.ts';
import { listingOf } from '../exchange/listing.ts';
import { writeJson } from '../exchange/writing/write-json.ts';
import { REGISTER_SCHEMA_FILE, registerJsonSchema } from '../schema/register-document.ts';
import type { Site } from './build-site.ts';
import { listingServer } from './listing-server.ts';

/**
 * The register as one format writes it, with masked names nowhere in clear. It is made anew each time:
 * all lists of a long register at once would fill the memory.
 *
 * @param site the site
 * @param format the format
 */
export function publishedList(site: Site, format: WrittenFormat): ListText {
  const ours = listingServer(site.record.server, site.address('/'), site.words);
  return format.write(listingOf(site.register, ours, site.today));
}

/** A file that other software fetches. */
export interface ListFile {
  /** Its place in the site, without a slash in front. */
  readonly file: string;
  readonly mediaType: string;
  readonly text: (site: Site) => string;
}

/** Every list as a file, and the schema of Candor's own. */
export const listFiles: readonly ListFile[] = [
  ...writtenFormats.map((format) => ({
    file: format.file,
    mediaType: format.mediaType,
    text: (site: Site) => publishedList(site, format).text,
  })),
  {
    file: REGISTER_SCHEMA_FILE,
    mediaType: 'application/schema+json',
    text: ({ address }) => writeJson(registerJsonSchema(address(`/${REGISTER_SCHEMA_FILE}`))),
  },
];
