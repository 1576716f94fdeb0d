import { WITHHELD } from '../../schema/decision.ts';
import { REGISTER_SCHEMA_FILE, type RegisterDocument } from '../../schema/register-document.ts';
import type { Decision } from '../../register/register.ts';
import { stateOn } from '../../register/state.ts';
import { COVERS } from '../coverage.ts';
import type { ListReading, ListText, WrittenFormat } from '../format.ts';
import type { ListRow } from '../list-row.ts';
import type { Listing } from '../listing.ts';
import { isGroup } from '../reading/read-json.ts';
import { readRegisterDocument } from '../reading/read-register-document.ts';
import { writeJson } from '../writing/write-json.ts';

type ListedDecision = RegisterDocument['decisions'][number];

/**
 * The whole register as Candor's own JSON: every decision with its history, without what is hidden,
 * after a published schema. Rows read from it are what applied on the document's day.
 */
export const candorJson: WrittenFormat = {
  name: 'candor-json',
  mediaType: 'application/json',
  unit: 'item',
  coverage: COVERS.everything,
  file: 'lists/candor.json',
  shownTo: 'readers',
  matches: ({ json }) =>
    isGroup(json) &&
    typeof json['$schema'] === 'string' &&
    /\/lists\/candor-\d+\.schema\.json$/u.test(json['$schema']),
  read,
  write,
};

function read(text: string): ListReading {
  const reading = readRegisterDocument(text);
  if ('problem' in reading) return { rows: [], problems: [reading.problem] };
  const { document, lines, problems } = reading;
  const { decisions, date } = document;
  return {
    rows: decisions.flatMap((decision, index) => rowsOf(decision, lines[index] ?? 0, date)),
    problems,
  };
}

function rowsOf(decision: ListedDecision, line: number, today: string): ListRow[] {
  const { access, reject, since, until, history, servers, obfuscated } = decision;
  const events = history.map((event) => ({ ...event, reason: event.reason ?? WITHHELD }));
  const reason = stateOn(events, today).event?.reason;
  return servers.map(({ name, digest }) => ({
    line,
    server: digest === undefined ? name : undefined,
    digest,
    masked: digest === undefined ? undefined : name,
    access,
    reject,
    comment: reason === WITHHELD ? undefined : reason?.replace(/\s+/gu, ' '),
    since,
    until,
    obfuscated,
    retracted: access === 'open' && since !== undefined,
  }));
}

function write({ today, ours, register }: Listing): ListText {
  const document: RegisterDocument = {
    $schema: new URL(REGISTER_SCHEMA_FILE, ours.url).href,
    server: { domain: ours.domain, name: ours.name },
    url: ours.url,
    date: today,
    decisions: register.decisions.map((decision) => decisionOf(decision, ours.url, today)),
  };
  return { text: writeJson(document), dropped: [] };
}

function decisionOf(
  { slug, name, group, servers, obfuscated, software, history }: Decision,
  site: string,
  today: string,
): ListedDecision {
  const { access, since, until, reject } = stateOn(history, today);
  return {
    id: slug,
    url: new URL(`decisions/${slug}/`, site).href,
    ...(group ? { title: name } : {}),
    servers: servers.map((server) => ({
      name: server.name,
      ...(server.digest === undefined ? {} : { digest: server.digest }),
    })),
    obfuscated,
    ...(software === undefined ? {} : { software }),
    access,
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    reject: [...reject],
    history: history.map(({ reason, ...event }) =>
      reason === WITHHELD ? event : { ...event, reason },
    ),
  };
}
