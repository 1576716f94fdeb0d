import type { Attachment } from '../schema/content.ts';

/** A content folder in memory. Paths are relative to it, with forward slashes. */
export interface ContentFolder {
  /** The text files, each with its text; undefined where the file is not UTF-8. */
  readonly texts: ReadonlyMap<string, string | undefined>;
  /** All other files: pictures and whatever else lies beside the texts. */
  readonly attachments: ReadonlyMap<string, Attachment>;
}
