import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Format, ListReading } from '../../exchange/format.ts';
import { readList } from '../../exchange/read-list.ts';
import type { Network } from '../../network/network.ts';
import { readRemote } from '../../network/read-remote.ts';
import { sayNetworkProblem } from '../../network/say-network-problem.ts';
import { errorMessage } from '../../problems/error-message.ts';
import { decodeText } from './decode-text.ts';
import { errorCode } from './error-code.ts';
import { Stop } from './stop.ts';

/** Bytes that a file may have: several times what the largest known list has. */
const MOST_BYTES = 100_000_000;

/** A list, from wherever it was read. */
export interface Input extends ListReading {
  /** What it is called when it is spoken of. */
  readonly name: string;
  /** Its address, where it was read from the network. */
  readonly url: string | undefined;
  readonly format: Format | undefined;
}

/**
 * Reads a list from a file, standard input (`-`), an address, or a server's own public answer.
 *
 * @param what as it was typed
 * @param format the format, where it is named
 * @param network what addresses are asked with
 * @param token what is shown to the address
 * @throws Stop with 2 where there is nothing to read, with why and what to do
 */
export async function readInput(
  what: string,
  format: Format | undefined,
  network: Network,
  token: string | undefined,
): Promise<Input> {
  if (what === '-')
    return { name: 'standard input', url: undefined, ...readList(await readStandard(), format) };
  const size = await sizeOf(what);
  if (size !== undefined) {
    if (size > MOST_BYTES) throw tooLarge(what);
    const bytes = await readFile(what).catch((error: unknown) => {
      throw new Stop(2, `${what} could not be read: ${errorMessage(error)}`);
    });
    const text = decodeText(bytes);
    return { name: basename(what), url: undefined, ...readList(text, format) };
  }
  if (!isAddress(what)) throw new Stop(2, `There is no file ${what}.`);
  const remote = await readRemote(network, what, { token, format });
  if (!('code' in remote)) return { name: remote.url, ...remote };
  const { what: fault, cure } = sayNetworkProblem(remote);
  const file = /^https?:/iu.test(what) ? '' : ` There is no file ${what} either.`;
  throw new Stop(2, `${fault}${file} ${cure}`);
}

/** How many bytes a file has; undefined where there is none, 0 where it is a pipe or device. */
async function sizeOf(path: string): Promise<number | undefined> {
  if (/^https?:/iu.test(path)) return undefined;
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new Stop(2, `${path} is a folder, not a list.`);
    return found.size;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** `lists/a.csv` is no address, `lists.example/a.csv` may be one. */
function isAddress(what: string): boolean {
  if (/^https?:\/\//iu.test(what)) return true;
  if (/^[./~\\]/u.test(what)) return false;
  return URL.parse(`https://${what}`)?.hostname.includes('.') ?? false;
}

async function readStandard(): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin) {
    const bytes = Buffer.from(part as Uint8Array);
    size += bytes.length;
    if (size > MOST_BYTES) throw tooLarge('Standard input');
    parts.push(bytes);
  }
  return decodeText(Buffer.concat(parts));
}

function tooLarge(what: string): Stop {
  return new Stop(2, `${what} is larger than ${MOST_BYTES / 1_000_000} MB: no known list is.`);
}
