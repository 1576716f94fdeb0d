import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { certificateAuthority, selfSigned, type Certificate } from '../network/certificate.ts';
import { fakeServer, softwareAnswers, type Answers, type Reply } from '../network/fake-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { goodContent, runCli } from './run-cli.ts';
import { treeOf } from './tree-of.ts';

const COMMANDS = ['import', 'drift'] as const;
const PATH = '/api/v1/instance/domain_blocks';

/** A server whose list has a page after every page. */
function endless(page: Reply): Answers {
  let count = 0;
  return softwareAnswers('gotosocial', '0.20.0', {
    [PATH]: () => {
      count += 1;
      return { ...page, headers: { link: `<${PATH}?page=${count}>; rel="next"` } };
    },
  });
}

const gotosocial = (reply: Reply): Answers =>
  softwareAnswers('gotosocial', '0.20.0', { [PATH]: reply });

/** Lets all but the last two seconds of ten minutes pass as soon as a command begins to ask. */
const latePreload = `
const now = performance.now.bind(performance);
let asked = 0;
performance.now = () => now() + (asked++ === 0 ? 0 : 598_000);
`;

const late = () => ({
  NODE_OPTIONS: `--import=${join(temporaryFolder({ 'late.mjs': latePreload }), 'late.mjs')}`,
});

/** Runs both commands, which have to end with 2 and to change nothing. */
async function failing(answers: () => Answers, given: FailingGiven = {}) {
  return Promise.all(
    COMMANDS.map(async (command) => {
      const { origin } = await fakeServer(answers(), given.certificate);
      return { origin, stderr: await failingAt(command, origin, given.env) };
    }),
  );
}

interface FailingGiven {
  readonly certificate?: Certificate;
  readonly env?: Readonly<Record<string, string>>;
}

async function failingAt(
  command: (typeof COMMANDS)[number],
  address: string,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const content = temporaryFolder(goodContent);
  const before = treeOf(content);
  const args = command === 'import' ? [address, '--yes'] : [address];
  const { status, stdout, stderr } = await runCli(command, args, { content, env });
  expect(stdout, command).toBe('');
  expect(status, command).toBe(2);
  expect(treeOf(content)).toEqual(before);
  return stderr;
}

describe('import and drift end with 2 and change nothing', () => {
  test('where all pages together are more than may be read', async () => {
    const page = { body: `[${' '.repeat(19_900_000)}]` };
    for (const { origin, stderr } of await failing(() => endless(page))) {
      expect(stderr).toContain(
        `With the answer of ${origin}${PATH}, the command read more than the 50 MB that it may. By then it had sent 5 requests and read 50 MB, in `,
      );
      expect(stderr).toContain('ask the server’s team for it as a file, and give that.');
    }
  });

  test('at the deadline, among pages that come slowly', async () => {
    const page: Reply = {
      write: (response) => {
        response.setHeader('link', `<${PATH}?page=${Math.random()}>; rel="next"`);
        setTimeout(() => response.end('[]'), 300);
      },
    };
    const ends = await failing(() => endless(page), { env: late() });
    for (const { origin, stderr } of ends) {
      expect(stderr).toContain(
        `${origin}${PATH} was not done when the 10 minutes were over that one command may take. By then it had sent `,
      );
      expect(stderr).toContain('Try again when the server is faster.');
    }
  });

  test.each(COMMANDS)('at the deadline, while a connection is being made: %s', async (command) => {
    let asked = Infinity;
    const silent = createServer((socket) => {
      asked = Math.min(asked, performance.now());
      socket.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void silent.close());
    const { port } = silent.address() as AddressInfo;
    const stderr = await failingAt(command, `https://127.0.0.1:${port}`, late());
    expect(stderr).toContain('the 10 minutes were over');
    expect(performance.now() - asked).toBeLessThan(4000);
  });

  test('where a server asks for an hour, which is not waited', async () => {
    const busy = { status: 429, headers: { 'retry-after': '3600' } };
    for (const { origin, stderr } of await failing(() => gotosocial(busy)))
      expect(stderr).toContain(
        `${origin}${PATH} is asked too often, and asks to wait 60 minutes: a command waits no longer than 5 minutes at once. Try again in 60 minutes, as it asks.`,
      );
  });

  test('where addresses lead round in a circle', async () => {
    const circle = { status: 302, headers: { location: PATH } };
    for (const { origin, stderr } of await failing(() => gotosocial(circle)))
      expect(stderr).toContain(`${origin}${PATH} leads on to other addresses more than 5 times.`);
  });

  test('where a certificate is not in order', async () => {
    const answers = () => gotosocial({ body: [] });
    for (const { origin, stderr } of await failing(answers, { certificate: selfSigned() }))
      expect(stderr).toContain(
        `${new URL(origin).host} made its certificate itself, so nobody vouches for who it is. If the server is yours, get a certificate`,
      );
  });
});

test('an authority that the environment names is accepted, and no other', async () => {
  const authority = certificateAuthority();
  const answers = () => gotosocial({ body: [] });
  const certificate = authority.issue();
  for (const { stderr } of await failing(answers, { certificate })) {
    expect(stderr).toContain('comes from an issuer that this machine does not know');
    expect(stderr).toContain('NODE_EXTRA_CA_CERTS=authority.pem');
  }
  const { origin } = await fakeServer(answers(), certificate);
  const folder = temporaryFolder({ 'authority.pem': authority.cert });
  const { status, stdout } = await runCli('import', [origin], {
    content: temporaryFolder(goodContent),
    env: { NODE_EXTRA_CA_CERTS: join(folder, 'authority.pem') },
  });
  expect(stdout).toContain('read as gotosocial-json');
  expect(status).toBe(0);
});
