import type { Attachment } from '../schema/content.ts';

/** Why a file cannot be read: a symbolic link that leads to nothing, out of the folder or to a folder, or a refusal. */
export type FileFault = 'to-nothing' | 'outside' | 'to-folder' | 'refused';

/** A content folder in memory. Paths are relative to it, with forward slashes. */
export interface ContentFolder {
  /** The text files, each with its text; undefined where the file is not UTF-8. */
  readonly texts: ReadonlyMap<string, string | undefined>;
  /** All other files: pictures and whatever else lies beside the texts. */
  readonly attachments: ReadonlyMap<string, Attachment>;
  /** The files that cannot be read. */
  readonly faults: ReadonlyMap<string, FileFault>;
}
