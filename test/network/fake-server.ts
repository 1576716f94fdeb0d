import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import type { Certificate } from './certificate.ts';

/** A request as the fake server got it. */
export interface Got {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What the fake server answers to one request. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text, bytes, or what is written as JSON. */
  readonly body?: unknown;
  readonly gzip?: boolean;
  /** Writes the answer itself. */
  readonly write?: (response: ServerResponse) => void;
}

/** A server on this machine. */
export interface FakeServer {
  /** `http://127.0.0.1:1234`, with a certificate `https:`; without a slash at its end. */
  readonly origin: string;
  /** Everything that it was asked, in order. */
  readonly got: readonly Got[];
}

/** Answers requests by their path; undefined is 404 without a body. */
export type Answers = (got: Got, origin: string) => Reply | undefined;

/**
 * Starts a real HTTP server on this machine, which ends with the test.
 *
 * @param answers what it says
 * @param certificate what it shows; without one, it does not encrypt
 */
export async function fakeServer(answers: Answers, certificate?: Certificate): Promise<FakeServer> {
  const got: Got[] = [];
  const listen = (request: IncomingMessage, response: ServerResponse): void => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      const one: Got = { method, path, headers, body: Buffer.concat(chunks).toString() };
      got.push(one);
      send(response, answers(one, origin) ?? { status: 404 });
    });
  };
  const server =
    certificate === undefined ? createServer(listen) : createSecureServer(certificate, listen);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const scheme = certificate === undefined ? 'http' : 'https';
  const origin = `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin, got };
}

/** A port of this machine at which nothing listens. */
export async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function send(response: ServerResponse, { status = 200, headers, body, gzip, write }: Reply): void {
  if (write !== undefined) {
    write(response);
    return;
  }
  const json = typeof body === 'object' && !(body instanceof Uint8Array);
  const bytes =
    body === undefined
      ? Buffer.alloc(0)
      : Buffer.from(json ? JSON.stringify(body) : (body as string));
  response.writeHead(status, {
    ...(json ? { 'content-type': 'application/json' } : {}),
    ...(gzip === true ? { 'content-encoding': 'gzip' } : {}),
    ...headers,
  });
  response.end(gzip === true ? gzipSync(bytes) : bytes);
}

/**
 * Answers of a server that runs a software: its nodeinfo, and by path what else it says.
 *
 * @param software its name in nodeinfo
 * @param version its version
 * @param routes what it says at each path, or how it answers there; the query does not count
 * @param metadata what its nodeinfo tells besides
 */
export function softwareAnswers(
  software: string,
  version: string,
  routes: Readonly<Record<string, Reply | Answers>>,
  metadata: object = {},
): Answers {
  return (got, origin) => {
    const [path = ''] = got.path.split('?');
    if (path === '/.well-known/nodeinfo')
      return {
        body: {
          links: ['2.0', '2.1'].map((number) => ({
            rel: `http://nodeinfo.diaspora.software/ns/schema/${number}`,
            href: `${origin}/nodeinfo/${number}`,
          })),
        },
      };
    if (path === '/nodeinfo/2.1')
      return {
        body: {
          version: '2.1',
          software: { name: software, version },
          protocols: ['activitypub'],
          metadata,
        },
      };
    const route = Object.hasOwn(routes, path) ? routes[path] : undefined;
    return typeof route === 'function' ? route(got, origin) : route;
  };
}
