import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import type { Format } from '../../exchange/format.ts';
import { readList, type WholeReading } from '../../exchange/read-list.ts';
import { errorCode } from '../../machine/error-code.ts';
import type { Network } from '../../network/network.ts';
import { readRemote } from '../../network/read-remote.ts';
import { sayNetworkProblem } from '../../network/say-network-problem.ts';
import { errorMessage } from '../../problems/error-message.ts';
import { LIMITS } from '../../schema/limits.ts';
import { decodeText } from './decode-text.ts';
import { plainText } from './plain-text.ts';
import { Stop } from './stop.ts';

/** A list, from wherever it was read. */
export interface Input extends WholeReading {
  /** What it is called when it is spoken of. */
  readonly name: string;
  /** Its address, where anyone can read it there. */
  readonly url: string | undefined;
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
    return fromText('standard input', await readWhole(process.stdin, 'Standard input'), format);
  if (await isFile(what))
    return fromText(basename(what), await readWhole(createReadStream(what), what), format);
  if (!isAddress(what)) throw new Stop(2, `There is no file ${what}.`);
  const remote = await readRemote(network, what, { token, format });
  if (!('code' in remote)) {
    // What was shown to a token is not there for others.
    const url = token === undefined ? remote.url : undefined;
    return { ...remote, name: remote.url, url };
  }
  const { what: fault, cure } = sayNetworkProblem(remote);
  const file = /^https?:/iu.test(what) ? '' : ` There is no file ${what} either.`;
  throw new Stop(2, plainText(`${fault}${file} ${cure}`));
}

function fromText(name: string, text: string, format: Format | undefined): Input {
  return { name, url: undefined, ...readList(text, format) };
}

/** Whether there is a file, a pipe or a device. */
async function isFile(path: string): Promise<boolean> {
  if (/^https?:/iu.test(path)) return false;
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new Stop(2, `${path} is a folder, not a list.`);
    return true;
  } catch (error) {
    if (error instanceof Stop) throw error;
    if (errorCode(error) === 'ENOENT') return false;
    throw new Stop(2, `${path} could not be read: ${errorMessage(error)}`);
  }
}

/** `lists/a.csv` is no address, `lists.example/a.csv` may be one. */
function isAddress(what: string): boolean {
  if (/^https?:\/\//iu.test(what)) return true;
  if (/^[./~\\]/u.test(what)) return false;
  return URL.parse(`https://${what}`)?.hostname.includes('.') ?? false;
}

/** Reads to the end, but no more than a list can have: a device may never end. */
async function readWhole(stream: Readable, what: string): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of stream) {
      const bytes = Buffer.from(part as Uint8Array);
      size += bytes.length;
      if (size > LIMITS.listBytes) throw tooLarge(what);
      parts.push(bytes);
    }
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(2, `${what} could not be read: ${errorMessage(error)}`);
  }
  return decodeText(Buffer.concat(parts));
}

function tooLarge(what: string): Stop {
  return new Stop(
    2,
    `${what} is larger than ${LIMITS.listBytes / 1_000_000} MB: no known list is.`,
  );
}
