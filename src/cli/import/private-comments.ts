import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import type { ListRow } from '../../exchange/list-row.ts';
import { plainText } from '../command/plain-text.ts';
import { replaceFile } from '../command/replace-file.ts';

/** What another team noted about a server for itself. */
const entry = z.object({ server: z.string(), comment: z.string() });

const FOLDER = '.private';
const FOR_ITS_OWNER = 0o600;
const HEAD =
  '# What lists say that is not meant for the public. Git ignores this folder, and Candor reads it nowhere.\n';

/** Private comments that are not kept yet, and the file that keeps them. */
export interface PrivateComments {
  /** The file, relative to where the command runs. */
  readonly file: string;
  readonly count: number;
  readonly write: () => Promise<void>;
}

/**
 * Finds the private comments of a list that the team's own file does not have yet. It stands outside
 * the content folder, in a folder that tells git to ignore it whole.
 *
 * @param rows what the list says
 * @param name what the list is called
 * @param today the day, as `YYYY-MM-DD`
 * @throws where the file is there and cannot be read
 */
export async function privateComments(
  rows: readonly ListRow[],
  name: string,
  today: string,
): Promise<PrivateComments> {
  const file = join(FOLDER, 'comments.yaml');
  const before = existsSync(file) ? await readFile(file, 'utf8') : HEAD;
  const keyOf = (one: z.infer<typeof entry>): string => JSON.stringify([one.server, one.comment]);
  const known = new Set(
    z
      .array(entry)
      .parse(parse(before) ?? [])
      .map(keyOf),
  );
  const added = rows.flatMap(({ server, masked, privateComment }) => {
    const comment = plainText(privateComment ?? '');
    const one = { server: server ?? masked ?? '', comment, list: plainText(name), read: today };
    if (comment === '' || known.has(keyOf(one))) return [];
    known.add(keyOf(one));
    return [one];
  });
  return {
    file,
    count: added.length,
    write: async () => {
      if (added.length === 0) return;
      await mkdir(FOLDER, { recursive: true, mode: 0o700 });
      await writeFile(join(FOLDER, '.gitignore'), '*\n');
      const end = before === '' || before.endsWith('\n') ? '' : '\n';
      await replaceFile(file, `${before}${end}${stringify(added)}`, FOR_ITS_OWNER);
    },
  };
}
