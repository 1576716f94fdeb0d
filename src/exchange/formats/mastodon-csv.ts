import { compareText } from '../../schema/compare-text.ts';
import { REJECTS } from '../../schema/decision.ts';
import { clearServer } from '../reading/clear-server.ts';
import { CSV_COLUMNS, WIDEST, type CsvColumn } from '../csv/csv-columns.ts';
import { looksLikeTable, readCsvTable, type CsvRow, type CsvTable } from '../csv/csv-table.ts';
import { COVERS } from '../coverage.ts';
import type { ListReading, ListText, WrittenFormat } from '../format.ts';
import { harsherAbove } from '../writing/harsher-above.ts';
import { listComment } from '../writing/list-comment.ts';
import { listProblem, type ListProblem } from '../problems/list-problem.ts';
import type { Listing } from '../listing.ts';
import { accessOfSeverity, severityOf } from '../reading/mastodon-severity.ts';
import { readBoolean } from '../reading/read-boolean.ts';
import { readServer } from '../reading/read-server.ts';
import { readSeverity } from '../reading/read-severity.ts';
import { rejectsMoreAbove } from '../writing/rejects-more-above.ts';
import { writeEach } from '../writing/write-each.ts';
import { MASTODON_HEADER } from '../csv/mastodon-header.ts';
import { writeCsv } from '../csv/write-csv.ts';
import { readEach, type RowReading } from '../reading/read-each.ts';

/**
 * The list of domain blocks that a Mastodon server's team exports and imports, and that FediBlockHole,
 * GoToSocial and many others read. FediBlockHole's column `private_comment` is read, never written.
 *
 * The servers below others come first: where a server is covered already, Mastodon's import passes
 * over its row, and with it over the exception.
 * Sources: mastodon/mastodon, app/controllers/admin/export_domain_blocks_controller.rb,
 * app/models/form/domain_block_batch.rb and app/controllers/api/v1/admin/domain_blocks_controller.rb.
 */
export const mastodonCsv: WrittenFormat = {
  name: 'mastodon-csv',
  mediaType: 'text/csv',
  unit: 'line',
  software: 'mastodon',
  coverage: { ...COVERS.limited, rejects: REJECTS },
  file: 'lists/mastodon.csv',
  shownTo: 'nobody',
  matches: ({ json, lines }) => json === undefined && looksLikeTable(lines),
  read,
  write,
};

function read(text: string): ListReading {
  const table = readCsvTable(text);
  const { likeness } = table;
  const reading = readEach(table.rows, table.problems, (line) => readRow(line, table));
  return likeness === undefined ? reading : { ...reading, likeness };
}

function readRow({ line, cell, beyond }: CsvRow, { columns, named: header }: CsvTable): RowReading {
  const no = (problem: ListProblem): { problems: ListProblem[] } => ({ problems: [problem] });
  const shifted = shiftOf(cell, beyond, header);
  if (shifted) {
    const cells = [...CSV_COLUMNS.map((column) => cell(column) ?? ''), ...beyond];
    const about = serversIn(cells.slice(0, WIDEST));
    return no(listProblem('shifted-columns', line, { ...shifted, about }));
  }

  const named = clearServer(cell('domain') ?? '', line);
  if ('problem' in named) return no(named.problem);

  const problems: ListProblem[] = [...named.notices];
  const flag = (column: CsvColumn, otherwise: boolean): boolean => {
    const got = cell(column) ?? '';
    const value = readBoolean(got);
    if (value === undefined)
      problems.push(
        listProblem('bad-boolean', line, {
          field: column,
          got,
          expected: String(otherwise),
          about: column === 'obfuscate' ? undefined : [named.server],
        }),
      );
    return value ?? otherwise;
  };
  const reject = REJECTS.filter((what) => flag(`reject_${what}`, false));
  const said = {
    line,
    server: named.server,
    reject: columns.has('reject_media') || columns.has('reject_reports') ? reject : undefined,
    comment: cell('public_comment') || undefined,
    privateComment: cell('private_comment') || undefined,
    obfuscated: columns.has('obfuscate') ? flag('obfuscate', true) : undefined,
  };
  const word = cell('severity') ?? '';
  if (word === '') return { problems, unsaid: said };
  const severity = readSeverity(word, reject.length > 0, line, named.server);
  if ('problem' in severity) return no(severity.problem);
  return { problems, row: { ...said, access: severity.access } };
}

/** The first cell that shows that the cells do not stand under their columns. */
function shiftOf(
  cell: CsvRow['cell'],
  beyond: CsvRow['beyond'],
  header: boolean,
): { field: string; got: string } | undefined {
  const [extra] = beyond;
  if (extra !== undefined) return { field: 'a cell beyond the last column', got: extra };
  const severity = cell('severity');
  if (severity && isOddWord(severity)) return { field: 'severity', got: severity };
  const comment = cell('public_comment') ?? '';
  if (/^(true|false)$/iu.test(comment)) return { field: 'public_comment', got: comment };
  const odd = (['reject_media', 'reject_reports', 'obfuscate'] as const).find(
    (column) =>
      accessOfSeverity(cell(column) ?? '', true) !== undefined ||
      (!header && readBoolean(cell(column) ?? '') === undefined),
  );
  return odd && { field: odd, got: cell(odd) ?? '' };
}

/** The names of servers among the cells of a row, wherever they stand. */
function serversIn(cells: readonly string[]): readonly string[] {
  return cells.flatMap((cell) => {
    const reading = readServer(cell);
    return 'server' in reading ? [reading.server] : [];
  });
}

/** Tells whether what stands for a severity belongs in another column: a boolean, or a sentence. */
function isOddWord(severity: string): boolean {
  return readBoolean(severity) !== undefined || /\s|[.:;,]/u.test(severity);
}

function write(listing: Listing): ListText {
  const { items: lines, dropped } = writeEach(listing.rows, (row) => {
    const { server, state, decision, lastDay } = row;
    const above = harsherAbove(listing, row);
    const excepted = above !== undefined || rejectsMoreAbove(listing, row);
    const severity = severityOf(state.access, state.reject) ?? (excepted ? EXCEPTION : undefined);
    if (severity === undefined)
      return { items: [], dropped: [state.access === 'open' ? 'open' : 'no-watch'] };
    if (server.digest !== undefined) return { items: [], dropped: ['obfuscated'] };
    const cells = [
      server.name,
      severity,
      ...REJECTS.map((what) => String(state.reject.includes(what))),
      listComment(row) ?? '',
      String(decision.obfuscated),
    ];
    const limits = above === 'limited' || above === 'suspended';
    return {
      items: [cells],
      dropped: [limits && 'known-accounts', lastDay !== undefined && 'no-end'],
    };
  });
  return { text: writeCsv([MASTODON_HEADER, ...lines.toSorted(belowFirst)]), dropped };
}

/**
 * An entry that restricts nothing keeps an open or watched server out of a restriction above it, but
 * for what Mastodon does once when that is made: it limits or suspends all accounts below it that it
 * knows. Source: mastodon/mastodon, app/services/block_domain_service.rb, `blocked_domain_accounts`.
 */
const EXCEPTION = 'noop';

/** The names with the most labels first, those with as many in the order of names. */
function belowFirst([a = '']: readonly string[], [b = '']: readonly string[]): number {
  return b.split('.').length - a.split('.').length || compareText(a, b);
}
