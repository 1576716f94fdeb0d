import type { CriterionRecord } from './criterion.ts';
import type { DecisionRecord } from './decision.ts';
import type { GuideRecord } from './guide.ts';
import type { PageRecord } from './page.ts';
import type { PostRecord } from './post.ts';
import type { SiteRecord } from './site.ts';

/** A place in a file. Lines and columns count from 1, as editors show them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The way to a value inside a record: `['history', 0, 'date']`. */
export type FieldPath = readonly (string | number)[];

export interface Heading {
  readonly depth: number;
  readonly text: string;
  readonly anchor: string;
  readonly at: Position;
}

export interface Link {
  readonly to: string;
  readonly text: string;
  readonly at: Position;
}

export interface Picture {
  readonly file: string;
  readonly alt: string;
  readonly at: Position;
}

/** An attribute of a component or HTML element; its value is undefined where it is no plain text. */
export interface Attribute {
  readonly name: string;
  readonly value: string | undefined;
  readonly at: Position;
}

export interface Element {
  readonly name: string;
  /** What a link holds, as written, where it holds it on one line. */
  readonly text?: string | undefined;
  readonly attributes: readonly Attribute[];
  readonly at: Position;
  /** Whether it stands in too many others. */
  readonly isTooDeep?: boolean;
}

/** A piece of text as readers see it. */
export interface Passage {
  readonly text: string;
  readonly at: Position;
  readonly lastLine: number;
}

/** What the check needs to know of a Markdown or MDX text. */
export interface Writing {
  /** Whether it shows readers nothing but headings. */
  readonly isEmpty: boolean;
  readonly headings: readonly Heading[];
  readonly links: readonly Link[];
  readonly pictures: readonly Picture[];
  /** Components such as `<Decision>`: names with a capital letter, in MDX only. */
  readonly components: readonly Element[];
  /** HTML elements written as HTML. */
  readonly elements: readonly Element[];
  /** Imports, exports and `{expressions}`: code where text is expected. */
  readonly code: readonly { readonly source: string; readonly at: Position }[];
  /** The text as lines that readers can see, component attributes blanked out. */
  readonly visible: string;
  /** Paragraphs and the like without their markup, where they have some. */
  readonly passages: readonly Passage[];
  /** The line of the file on which the text begins. */
  readonly firstLine: number;
}

/** One record of the content folder, with the way back to where it was written. */
export interface Sourced<T> {
  /** The name other records use for it: file or folder name without the ending. */
  readonly id: string;
  /** The file, relative to the content folder, with forward slashes. */
  readonly file: string;
  readonly data: T;
  /** Where a field's value stands. A missing field is placed at the nearest thing that holds it. */
  readonly at: (path: FieldPath) => Position;
}

/** The kinds of pictures that browsers show, by the names that Astro has for them. */
export const PICTURE_KINDS = ['png', 'jpg', 'webp', 'avif', 'gif', 'svg'] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

/** What keeps a picture from being shown as its file lies there. */
export type PictureFileFault =
  | 'not-shown'
  | 'other-kind'
  | 'not-utf-8'
  | 'no-size'
  | 'late-begin'
  | 'cut-off'
  | 'too-many-bytes'
  | 'too-many-pixels';

/** What may not stand in an SVG. */
export type SvgFault =
  | 'not-xml'
  | 'unknown'
  | 'leads-out'
  | 'no-namespace'
  | 'other-encoding'
  | 'long-gap'
  | 'circular'
  | 'too-deep'
  | 'too-many-elements';

/** What keeps a picture from being published. */
export type PictureFault = PictureFileFault | SvgFault;

/** A file that lies beside the texts, as far as the check looks into it. */
export interface Attachment {
  /** Undefined for what is well, and for what does not end like a picture. */
  readonly fault: PictureFileFault | undefined;
  /** What it is by its content, where its ending says otherwise. */
  readonly kind: PictureKind | undefined;
  /** What stands in an SVG: readers can read it. */
  readonly markup: string | undefined;
}

/** A record with a text below its front matter. */
export interface Written<T> extends Sourced<T> {
  readonly body: string;
  readonly writing: Writing;
  readonly format: 'md' | 'mdx';
}

/** A whole content folder as records. */
export interface Content {
  readonly site: Sourced<SiteRecord> | undefined;
  readonly decisions: readonly Sourced<DecisionRecord>[];
  readonly criteria: readonly Written<CriterionRecord>[];
  readonly guides: readonly Written<GuideRecord>[];
  readonly posts: readonly Written<PostRecord>[];
  readonly pages: readonly Written<PageRecord>[];
  /** Files that lie beside the texts, relative to the content folder. */
  readonly attachments: ReadonlyMap<string, Attachment>;
  /**
   * Ids of records whose files exist but could not be read: they have problems of their own, and
   * nothing that names them is called unknown because of it.
   */
  readonly unreadable: ReadonlySet<string>;
}
