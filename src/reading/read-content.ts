import type { z } from 'zod';
import { problem, type Problem } from '../problems/problem.ts';
import { nearest } from '../problems/nearest.ts';
import type { Content, Position, Sourced, Written } from '../schema/content.ts';
import { criterion } from '../schema/criterion.ts';
import { decision } from '../schema/decision.ts';
import { guide } from '../schema/guide.ts';
import { page } from '../schema/page.ts';
import { post } from '../schema/post.ts';
import { serverNameFault } from '../schema/nearest-server-name.ts';
import { byteLength } from '../schema/byte-length.ts';
import { LIMITS } from '../schema/limits.ts';
import { normalLines } from '../schema/normal-lines.ts';
import { site } from '../schema/site.ts';
import type { ContentFolder, FileFault } from './content-folder.ts';
import { mergeConflicts } from './merge-conflicts.ts';
import { nearestTag } from './nearest-tag.ts';
import { readRecord } from './read-record.ts';
import { readWriting } from './read-writing.ts';
import { serverNameFacts } from './server-name-facts.ts';
import { textFault } from './text-fault.ts';
import { splitFrontMatter } from './split-front-matter.ts';
import { svgProblems } from './svg/svg-problems.ts';

/** A content folder as far as it could be read. */
export interface ContentReading {
  readonly content: Content;
  readonly problems: readonly Problem[];
}

const START: Position = { line: 1, column: 1 };
const SITE_FILE = 'site.yaml';

/** In how many problems of a folder the line is looked for that explains one. */
const MOST_MENDED = 200;
const FOLDERS = ['posts', 'decisions', 'criteria', 'guides', 'pages'] as const;
type Folder = (typeof FOLDERS)[number];

/**
 * Reads a whole content folder: every file becomes a record or problems, and a bad file keeps no
 * other from being read.
 *
 * @param folder the folder in memory
 */
export function readContent(folder: ContentFolder): ContentReading {
  const reader = new Reader(folder);
  for (const [file, text] of folder.texts) reader.read(file, text);
  for (const [file, fault] of folder.faults) reader.refuse(file, fault);
  for (const [file, { markup }] of folder.attachments)
    if (markup !== undefined) reader.problems.push(...svgProblems(markup, file));
  reader.finish();
  return { content: reader.content(), problems: reader.problems };
}

class Reader {
  readonly problems: Problem[] = [];
  readonly #folder: ContentFolder;
  readonly #unreadable = new Set<string>();
  readonly #idFiles = new Map<string, string>();
  #site: Sourced<z.infer<typeof site>> | undefined;
  readonly #decisions: Sourced<z.infer<typeof decision>>[] = [];
  readonly #written = {
    posts: [] as Written<z.infer<typeof post>>[],
    criteria: [] as Written<z.infer<typeof criterion>>[],
    guides: [] as Written<z.infer<typeof guide>>[],
    pages: [] as Written<z.infer<typeof page>>[],
  };

  constructor(folder: ContentFolder) {
    this.#folder = folder;
  }

  read(file: string, text: string | undefined): void {
    if (isManual(file)) return;
    const [folder = '', ...rest] = file.split('/');
    if (text === undefined) {
      this.#unreadable.add(idOf(file));
      this.problems.push(problem('not-utf-8', file, START));
      return;
    }
    const conflicts = mergeConflicts(normalLines(text), file);
    if (conflicts.length > 0) {
      this.#unreadable.add(idOf(file));
      for (const one of conflicts) this.problems.push(one);
    } else if (file === SITE_FILE) this.#readSite(text);
    else if (rest.length === 1 && folder === 'decisions' && file.endsWith('.yaml'))
      this.#readDecision(file, text);
    else if (isWritten(folder) && isWritingFile(rest)) this.#readWritten(folder, file, text);
    else this.#misplaced(file);
  }

  refuse(file: string, fault: FileFault): void {
    if (isManual(file)) return;
    this.#unreadable.add(idOf(file));
    this.problems.push(problem('unreadable-file', file, START, { expected: faults[fault] }));
  }

  finish(): void {
    if (!this.#folder.texts.has(SITE_FILE) && !this.#folder.faults.has(SITE_FILE))
      this.problems.push(problem('no-site-file', SITE_FILE, START));
  }

  content(): Content {
    return {
      site: this.#site,
      decisions: this.#decisions,
      ...this.#written,
      attachments: this.#folder.attachments,
      unreadable: this.#unreadable,
    };
  }

  #readSite(text: string): void {
    const { data, problems, at } = readRecord(
      site,
      normalLines(text),
      SITE_FILE,
      0,
      this.#offers(),
    );
    for (const one of problems) this.problems.push(one);
    if (data !== undefined) this.#site = { id: 'site', file: SITE_FILE, data, at };
  }

  #readDecision(file: string, text: string): void {
    const id = idOf(file).slice('decisions/'.length);
    this.#judgeLength(id, file);
    const { data, problems, at } = readRecord(decision, normalLines(text), file, 0, this.#offers());
    for (const one of problems) this.problems.push(one);
    // A title says that a group is meant, also where its servers are missing.
    const isGroup = data?.servers !== undefined || /^(servers|title):/mu.test(text);
    if (isGroup ? !/^[a-z\d]+([.-][a-z\d]+)*$/u.test(id) : serverNameFault(id) !== undefined) {
      this.problems.push(
        isGroup
          ? problem('bad-file-name', file, START, { got: id, nearest: nearestTag(id) })
          : problem('bad-server-name', file, START, serverNameFacts(id)),
      );
    }
    if (data === undefined) this.#unreadable.add(idOf(file));
    else this.#decisions.push({ id, file, data, at });
  }

  #readWritten(folder: keyof typeof schemas, file: string, text: string): void {
    const key = idOf(file);
    const id = key.slice(folder.length + 1);
    const twin = this.#idFiles.get(key);
    if (twin !== undefined)
      this.problems.push(problem('duplicate-name', file, START, { got: id, other: twin }));
    this.#idFiles.set(key, file);
    this.#judgeLength(id, file);
    if (!/^[\p{Ll}\p{Lo}\d]+([.-][\p{Ll}\p{Lo}\d]+)*$/u.test(id))
      this.problems.push(
        problem('bad-file-name', file, START, { got: id, nearest: nearestTag(id) }),
      );

    const split = splitFrontMatter(text);
    const format = file.endsWith('.mdx') ? 'mdx' : 'md';
    const fault = textFault(split.body, format, file, split.linesBeforeBody);
    const { writing, problems } =
      fault === undefined
        ? readWriting(split.body, format, file, split.linesBeforeBody)
        : { writing: undefined, problems: [fault] };
    if (split.yaml === undefined) {
      this.#unreadable.add(key);
      const code = split.open ? 'open-front-matter' : 'no-front-matter';
      for (const one of [problem(code, file, START), ...problems]) this.problems.push(one);
      return;
    }
    const add = <T>(schema: z.ZodType<T>, list: Written<T>[]): void => {
      const record = readRecord(
        schema,
        split.yaml ?? '',
        file,
        split.linesBeforeYaml,
        this.#offers(),
      );
      for (const one of [...record.problems, ...problems]) this.problems.push(one);
      if (record.data === undefined || writing === undefined) this.#unreadable.add(key);
      else
        list.push({
          id,
          file,
          data: record.data,
          at: record.at,
          body: split.body,
          writing,
          format,
        });
    };
    switch (folder) {
      case 'posts':
        add(post, this.#written.posts);
        break;
      case 'criteria':
        add(criterion, this.#written.criteria);
        break;
      case 'guides':
        add(guide, this.#written.guides);
        break;
      case 'pages':
        add(page, this.#written.pages);
        break;
    }
  }

  /** Whether so few problems are found that somebody mends them one by one. */
  #offers(): boolean {
    return this.problems.length < MOST_MENDED;
  }

  /** Pages, pictures and feeds are named after a file. */
  #judgeLength(id: string, file: string): void {
    const bytes = byteLength(id);
    if (bytes > LIMITS.nameBytes)
      this.problems.push(
        problem('too-long', file, START, {
          other: 'The name of this file',
          got: `${bytes} bytes`,
          expected: String(LIMITS.nameBytes),
        }),
      );
  }

  #misplaced(file: string): void {
    const [folder = '', ...rest] = file.split('/');
    const name = rest.at(-1) ?? folder;
    if (rest.length > 0 && FOLDERS.includes(folder as Folder)) {
      const wanted =
        folder === 'decisions'
          ? 'A decision is a file of its own in decisions/, ending in .yaml.'
          : `In ${folder}/ stands name.md or name.mdx, or a folder name/ with index.md or index.mdx and its pictures.`;
      const renamed = wellNamed(name, folder);
      this.#unreadable.add(idOf(`${file.slice(0, -name.length)}${renamed}`));
      this.problems.push(
        problem('misplaced-file', file, START, {
          got: name,
          nearest: renamed === name ? undefined : renamed,
          expected: wanted,
        }),
      );
      return;
    }
    this.problems.push(
      problem('misplaced-file', file, START, {
        got: file,
        nearest: rest.length > 0 ? nearest(folder, FOLDERS) : nearest(file, [SITE_FILE]),
        expected: `The content folder holds ${SITE_FILE}, README.md, and the folders ${FOLDERS.join(', ')}.`,
      }),
    );
  }
}

const faults: Readonly<Record<FileFault, string>> = {
  'to-nothing': 'it is a symbolic link that leads to nothing',
  outside: 'it is a symbolic link that leads out of the content folder',
  'to-folder': 'it is a symbolic link to a folder',
  refused: 'this computer refuses to open it',
};

const schemas = { posts: post, criteria: criterion, guides: guide, pages: page };

/** What explains the folder is no record. */
function isManual(file: string): boolean {
  return /(^|\/)README\.md$/u.test(file);
}

function isWritten(folder: string): folder is keyof typeof schemas {
  return Object.hasOwn(schemas, folder);
}

/** `name.md`, `name.mdx`, or `name/index.md` and `name/index.mdx` with pictures beside it. */
function isWritingFile(rest: readonly string[]): boolean {
  if (rest.length === 1)
    return /\.mdx?$/u.test(rest[0] ?? '') && !/^index\.mdx?$/u.test(rest[0] ?? '');
  return rest.length === 2 && /^index\.mdx?$/u.test(rest[1] ?? '');
}

const TEXT_ENDING = /^(ya?ml|json|mdx?|markdown|txt)$/iu;

/** The name that a file most likely should have: `a.example.yaml` for `a.example.yaml.txt`. */
function wellNamed(name: string, folder: string): string {
  const [first = '', ...rest] = name.split('.');
  const kept = rest.findLastIndex((part) => !TEXT_ENDING.test(part)) + 1;
  const beginning = rest.length === 0 ? first : first.replace(/^index$/iu, 'index');
  const bare = [beginning, ...rest.slice(0, kept)].join('.');
  if (kept === rest.length) return bare;
  const text = rest.some((part) => part.toLowerCase() === 'mdx') ? '.mdx' : '.md';
  return `${bare}${folder === 'decisions' ? '.yaml' : text}`;
}

/** A record's folder and id: `posts/2023-12-22-threads-update`. */
function idOf(file: string): string {
  const folder = file.replace(/\/index\.mdx?$/u, '');
  return folder === file ? file.replace(/\.(mdx?|ya?ml|json)$/u, '') : folder;
}
