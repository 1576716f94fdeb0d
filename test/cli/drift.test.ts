import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { digestName, maskName } from '../../src/register/mask-name.ts';
import { fakeServer, softwareAnswers, type Answers, type Reply } from '../network/fake-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { goodContent, runCli } from './run-cli.ts';
import { tableCells } from './table-cells.ts';

const PUBLIC = '/api/v1/instance/domain_blocks';
const ADMIN = '/api/v1/admin/domain_blocks';

/** Beside these, quarry.example is suspended since 2023, its name masked. */
const content: Readonly<Record<string, string>> = {
  ...goodContent,
  'decisions/loud.example.yaml':
    'history:\n  - date: 2025-02-03\n    action: limit\n    reason: Noise.\n',
  'decisions/dull.example.yaml':
    'history:\n  - date: 2025-02-03\n    action: suspend\n    reason: withheld\n',
};

const block = (domain: string, severity: string, more: object = {}) => ({
  domain,
  digest: digestName(domain),
  severity,
  comment: null,
  ...more,
});
const quarry = { ...block('quarry.example', 'suspend'), domain: maskName('quarry.example') };
const same = [quarry, block('loud.example', 'silence'), block('dull.example', 'suspend')];
const other = [quarry, block('loud.example', 'suspend'), block('bad.example', 'suspend')];

const mastodon = (blocks: Reply | Answers, admin?: Reply | Answers): Answers =>
  softwareAnswers('mastodon', '4.5.0', {
    [PUBLIC]: blocks,
    ...(admin === undefined ? {} : { [ADMIN]: admin }),
  });

/** Runs the command against a server that answers so. */
async function drift(
  answers: Answers,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
) {
  const { origin, got } = await fakeServer(answers);
  const outcome = await runCli('drift', [origin, ...args], {
    content: temporaryFolder(content),
    env,
  });
  return { ...outcome, origin, got };
}

describe('a server that does what the register says', () => {
  test('ends with 0 and says what was compared', async () => {
    const { status, stdout, stderr, origin } = await drift(mastodon({ body: same }));
    expect(stderr).toBe('');
    expect(stdout).toBe(
      `${origin} enforces what the register says, in all that its answer tells.\n` +
        `Compared on 2026-11-24: 4 servers, mastodon 4.5.0, read as mastodon-json from ${origin}${PUBLIC}.\n` +
        'The answer does not tell whose media are rejected, nor whose reports are rejected.\n',
    );
    expect(status).toBe(0);
  });
});

test('a server that is busy for a moment is asked again', async () => {
  let asked = 0;
  const { status, got } = await drift(
    mastodon(() => {
      asked += 1;
      return asked === 1 ? { status: 429, headers: { 'retry-after': '1' } } : { body: same };
    }),
  );
  expect(status).toBe(0);
  expect(got.filter(({ path }) => path === PUBLIC)).toHaveLength(2);
});

describe('a server that does something else', () => {
  test('ends with 1 and a table a kind, each server with what to do', async () => {
    const { status, stdout, stderr, origin } = await drift(mastodon({ body: other }));
    expect(stderr).toBe('');
    const heading = ['server', 'register', 'on the server', 'what to do'];
    expect(tableCells(stdout).slice(0, 12)).toEqual([
      ['Enforced on the server, and not said in the register', 'only-there'],
      heading,
      [
        ...['bad.example', 'nothing', 'suspended'],
        'Add “action: suspend” in a new decisions/bad.example.yaml, or lift it on the server.',
      ],
      [''],
      ['Said in the register, and not enforced on the server', 'only-here'],
      heading,
      [
        ...['dull.example', 'suspended', 'nothing'],
        'Add “action: restore” to decisions/dull.example.yaml, or suspend it on the server.',
      ],
      [''],
      ['Not the same on the server as in the register', 'differs'],
      heading,
      [
        ...['loud.example', 'limited', 'suspended'],
        'Add “action: suspend” to decisions/loud.example.yaml, or limit it on the server.',
      ],
      [''],
    ]);
    expect(stdout).toMatch(/ and the register differ about 3 servers\.\n/u);
    expect(stdout).toContain(`\nnpm run import -- ${origin} --dry-run shows the events`);
    expect(status).toBe(1);
  });

  test('is JSON of a stable shape', async () => {
    const { status, stdout, origin } = await drift(mastodon({ body: other.slice(1, 2) }), [
      '--format',
      'json',
    ]);
    expect(JSON.parse(stdout)).toEqual({
      version: 2,
      outcome: 'drift',
      server: origin,
      date: '2026-11-24',
      software: { name: 'mastodon', version: '4.5.0' },
      list: {
        url: origin + PUBLIC,
        format: 'mastodon-json',
        complete: true,
        accesses: ['limited', 'suspended'],
        rejects: [],
      },
      servers: 4,
      differences: [
        {
          kind: 'only-here',
          server: 'dull.example',
          what: ['access'],
          register: {
            access: 'suspended',
            reject: [],
            decision: 'dull.example',
            from: null,
            ended: null,
            announced: null,
          },
          enforced: { access: 'open', reject: null, from: null },
          advice:
            'Add “action: restore” to decisions/dull.example.yaml, or suspend it on the server.',
        },
        {
          kind: 'differs',
          server: 'loud.example',
          what: ['access'],
          register: {
            access: 'limited',
            reject: [],
            decision: 'loud.example',
            from: null,
            ended: null,
            announced: null,
          },
          enforced: { access: 'suspended', reject: null, from: null },
          advice:
            'Add “action: suspend” to decisions/loud.example.yaml, or limit it on the server.',
        },
        {
          kind: 'only-here',
          server: maskName('quarry.example'),
          digest: digestName('quarry.example'),
          what: ['access'],
          register: {
            access: 'suspended',
            reject: [],
            decision: null,
            from: null,
            ended: null,
            announced: null,
          },
          enforced: { access: 'open', reject: null, from: null },
          advice: 'Add “action: restore” to its decision, or suspend it on the server.',
        },
      ],
      uncertain: [],
      unread: [],
    });
    expect(status).toBe(1);
  });

  test('shows masked names only where asked, and never in Markdown', async () => {
    const answers = mastodon({ body: [] });
    for (const format of ['text', 'json', 'github']) {
      const { stdout } = await drift(answers, ['--format', format]);
      expect(stdout).not.toContain('quarry');
      expect(stdout).toContain(maskName('quarry.example'));
    }
    const clear = await drift(answers, ['--with-obfuscated']);
    expect(clear.stdout).toContain('to decisions/quarry.example.yaml');
    const refused = await drift(answers, ['--with-obfuscated', '--format', 'github']);
    expect([refused.status, refused.stdout]).toEqual([2, '']);
  });

  test('is Markdown in which nothing of other servers is more than text', async () => {
    const { status, stdout } = await drift(
      mastodon({
        body: [...other, { ...quarry, domain: 'a*`|<b>[x](y)', digest: digestName('else') }],
      }),
      ['--format', 'github'],
    );
    expect(stdout).toContain('## The server and the register differ\n');
    expect(stdout).toContain(
      '| `bad.example` | nothing | suspended | Add “action: suspend” in a new decisions/bad.example.yaml, or lift it on the server. |\n',
    );
    expect(stdout).toContain('| `` a*`\\|<b>[x](y) `` | nothing | suspended | Look on the server');
    expect(status).toBe(1);
  });

  test('with thousands of differences is still an issue that GitHub takes', async () => {
    const body = Array.from({ length: 5000 }, (_, index) => block(`n${index}.example`, 'suspend'));
    const [markdown, text, whole] = await Promise.all([
      drift(mastodon({ body }), ['--format', 'github']),
      drift(mastodon({ body })),
      drift(mastodon({ body }), ['--verbose']),
    ]);
    expect(markdown.stdout.length).toBeLessThan(60_000);
    expect(markdown.stdout).toMatch(/\nAnd [\d,]+ more, which `npm run drift -- --verbose` shows/u);
    expect(text.stdout).toContain('and 4,960 more: --verbose shows them all\n');
    expect(whole.stdout).toContain('n4999.example');
  });
});

test('what a server cannot do is said, and no drift', async () => {
  const { status, stdout } = await drift(
    softwareAnswers('lemmy', '0.19.12', {
      '/api/v3/federated_instances': {
        body: {
          federated_instances: {
            linked: [],
            allowed: [],
            blocked: [{ domain: 'dull.example' }, { domain: 'quarry.example' }],
          },
        },
      },
    }),
  );
  expect(stdout).toContain('Not certain  cannot\nThe server’s software cannot do what');
  expect(tableCells(stdout)).toContainEqual(['loud.example', 'limited', 'nothing']);
  expect(stdout).toMatch(
    /^Nothing differs for certain, but it is not known that \S+ enforces what the register says: 1 server cannot be told\.$/mu,
  );
  expect(status).toBe(3);
});

describe('an odd entry', () => {
  test('leaves everything else as certain as it is', async () => {
    const odd = [block('cf', 'suspend'), block('host-1', 'suspend'), block('x.example', 'odd')];
    const { status, stdout } = await drift(mastodon({ body: [quarry, same[1], ...odd] }));
    const cells = tableCells(stdout);
    expect(cells).toContainEqual([
      ...['cf', 'nothing', 'suspended'],
      'Lift it on the server, and list there the servers that you mean, one by one: no decision can be about all that it covers.',
    ]);
    expect(cells).toContainEqual([
      ...['dull.example', 'suspended', 'nothing'],
      'Add “action: restore” to decisions/dull.example.yaml, or suspend it on the server.',
    ]);
    expect(cells).toContainEqual(['x.example', 'nothing', 'something']);
    expect(stdout).toContain('2 entries could not be read: no-dot (4), unknown-severity (5).\n');
    expect(status).toBe(1);
  });

  test.each([
    ['whose severity is not known', block('dull.example', 'odd')],
    ['that is no name', block('foo bar', 'suspend')],
    ['without a dot', block('host-1', 'suspend')],
  ])('%s keeps it from being called the same', async (_what, one) => {
    const body = one.domain === 'dull.example' ? [quarry, same[1], one] : [...same, one];
    const [text, json, markdown] = await Promise.all(
      ['text', 'json', 'github'].map((format) => drift(mastodon({ body }), ['--format', format])),
    );
    expect(text?.stdout).toMatch(/^Nothing differs for certain, but it is not known that /mu);
    expect(JSON.parse(json?.stdout ?? '')).toMatchObject({
      version: 2,
      outcome: 'uncertain',
      differences: [],
    });
    expect(markdown?.stdout).toMatch(/^## Whether the server enforces .* is not certain\n/u);
    expect([text?.status, json?.status, markdown?.status]).toEqual([3, 3, 3]);
  });

  test('that alone covers a top-level domain is drift, and no import follows it', async () => {
    const { status, stdout } = await drift(mastodon({ body: [...same, block('cf', 'suspend')] }));
    expect(stdout).toMatch(/ and the register differ about 1 server\.\n/u);
    expect(stdout).not.toContain('npm run import');
    expect(status).toBe(1);
  });
});

describe('a token', () => {
  const blocks = [
    { ...block('quarry.example', 'suspend'), obfuscate: true },
    block('loud.example', 'silence'),
    block('dull.example', 'suspend'),
    { ...block('quiet-one.example', 'suspend'), obfuscate: true },
  ].map((one) => ({ reject_media: false, reject_reports: false, obfuscate: false, ...one }));
  const answers = mastodon({ status: 404 }, ({ headers }) =>
    headers.authorization === 'Bearer our-token' ? { body: blocks } : { status: 403 },
  );

  test('opens the whole list, is never printed, and what the server masks stays masked', async () => {
    const env = { CANDOR_TOKEN: 'our-token' };
    const { status, stdout, stderr } = await drift(answers, [], env);
    expect(tableCells(stdout)).toContainEqual([
      ...[maskName('quiet-one.example'), 'nothing', 'suspended'],
      'Add “action: suspend” in a new decision, or lift it on the server.',
    ]);
    expect(stdout).not.toContain('quiet-one');
    expect(stdout + stderr).not.toContain('our-token');
    expect(status).toBe(1);
  });

  test('is sent for every page', async () => {
    const pages = mastodon({ status: 404 }, ({ path, headers }, origin) => {
      if (headers.authorization !== 'Bearer our-token') return { status: 403 };
      if (path.includes('max_id')) return { body: blocks.slice(2, 3) };
      const next = `<${origin}${ADMIN}?max_id=2>; rel="next"`;
      return { body: blocks.slice(0, 2), headers: { link: next } };
    });
    const { status } = await drift(pages, [], { CANDOR_TOKEN: 'our-token' });
    expect(status).toBe(0);
  });

  test('that is not accepted leaves it open, and is not printed either', async () => {
    const { status, stdout, stderr } = await drift(answers, [], { CANDOR_TOKEN: 'wrong-token' });
    expect(stderr).toContain('The token may not read');
    expect(stdout + stderr).not.toContain('wrong-token');
    expect(status).toBe(2);
  });
});

describe('what cannot be found out ends with 2', () => {
  test.each<[string, Reply, RegExp]>([
    ['a hidden list', { status: 404 }, /hides its list.* Or set CANDOR_TOKEN .*\(hidden-404\)/u],
    ['one for members alone', { status: 401 }, /CANDOR_TOKEN .*admin:read:domain_blocks\./u],
    ['a page instead of a list', { body: '<!DOCTYPE html>' }, /no JSON.*\(not-json\)/u],
    ['half a list', { body: '[{"domain": "a' }, /\(not-json\)/u],
    [
      'a list of 50 MB',
      { write: (response) => void response.end(Buffer.alloc(50_000_000, ' ')) },
      /is larger than .*\(too-large\)/u,
    ],
    [
      'addresses that lead round in a circle',
      { status: 302, headers: { location: PUBLIC } },
      /\(too-many-redirects\)/u,
    ],
    [
      'a server that is busy for an hour',
      { status: 429, headers: { 'retry-after': '3600' } },
      /Try again in 60 minutes.*\(rate-limited\)/u,
    ],
  ])('%s, with what to do', async (_what, reply, expected) => {
    const { status, stdout, stderr } = await drift(mastodon(reply));
    expect(stderr).toMatch(expected);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test('as JSON and Markdown, too', async () => {
    const json = await drift(mastodon({ status: 404 }), ['--format', 'json']);
    expect(JSON.parse(json.stdout)).toMatchObject({
      version: 2,
      outcome: 'unknown',
      server: json.origin,
      problem: { code: 'hidden-404' },
    });
    const github = await drift(mastodon({ status: 404 }), ['--format', 'github']);
    expect(github.stdout).toMatch(/^## The server could not be compared with the register\n/u);
    expect([json.status, github.status]).toEqual([2, 2]);
  });

  test('content with problems, because the register is not known', async () => {
    const broken = { ...content, 'decisions/loud.example.yaml': 'history: []\n' };
    const { origin } = await fakeServer(mastodon({ body: same }));
    const { status, stderr } = await runCli('drift', [origin], {
      content: temporaryFolder(broken),
    });
    expect(stderr).toContain('npm run check names them all');
    expect(status).toBe(2);
  });

  test('a folder that is not there, and an option that is not', async () => {
    const { origin } = await fakeServer(mastodon({ body: same }));
    const nowhere = await runCli('drift', [origin], { content: '/nowhere/at/all' });
    const unknown = await runCli('drift', ['--format', 'xml'], { content: '/nowhere/at/all' });
    expect([nowhere.status, unknown.status]).toEqual([2, 2]);
    expect(unknown.stderr).toContain('There is no format xml.');
  });

  test('the server of site.yaml, where no other is named and that one is not there', async () => {
    const { status, stderr } = await runCli('drift', [], { content: temporaryFolder(content) });
    expect(stderr).toContain('https://heron.example/');
    expect(status).toBe(2);
  });
});

test('a file that the server exported is compared, too', async () => {
  const folder = temporaryFolder({
    'domain_blocks.csv': [
      '#domain,#severity,#reject_media,#reject_reports,#public_comment,#obfuscate',
      'quarry.example,suspend,false,false,,true',
      'loud.example,silence,true,false,,false',
      'dull.example,suspend,false,false,,false',
      '10.0.0.1,suspend,false,false,,false',
      '',
    ].join('\n'),
  });
  const { status, stdout } = await runCli('drift', [join(folder, 'domain_blocks.csv')], {
    content: temporaryFolder(content),
  });
  expect(tableCells(stdout)).toContainEqual([
    ...['loud.example', 'limited', 'limited, no media'],
    'Add “action: limit” with “reject: [media]” to decisions/loud.example.yaml, or limit it on the server.',
  ]);
  expect(stdout).toContain('1 entry could not be read: ip-address (5).\n');
  expect(status).toBe(1);
});

describe('a file that is the same in two formats', () => {
  const file = 'domain_blocks.csv';
  const list = () =>
    join(
      temporaryFolder({
        [file]: [
          '#domain,#severity,#reject_media,#reject_reports,#public_comment,#obfuscate',
          'quarry.example,suspend,false,false,,true',
          'dull.example,suspend,false,false,,false',
          '',
        ].join('\n'),
      }),
      file,
    );
  const runsOn = (software: string) =>
    temporaryFolder({
      ...content,
      'site.yaml': (content['site.yaml'] ?? '').replace(
        'software: Mastodon',
        `software: ${software}`,
      ),
    });

  test('is of the software that our server runs', async () => {
    const [mastodon, gotosocial] = await Promise.all(
      ['Mastodon', 'GoToSocial'].map((software) =>
        runCli('drift', [list()], { content: runsOn(software) }),
      ),
    );
    expect(mastodon?.stdout).toContain(' read as mastodon-csv.\n');
    expect(mastodon?.stdout).toMatch(/\nloud\.example {2}limited {3}nothing {8}Add /u);
    expect(mastodon?.status).toBe(1);
    expect(gotosocial?.stdout).toContain(' read as gotosocial-csv.\n');
    expect(gotosocial?.stdout).toMatch(
      /Not certain {2}not-told\n.*\n.*\nloud\.example {2}limited/u,
    );
    expect(gotosocial?.status).toBe(3);
  });

  test('is of the format that is named', async () => {
    const args = [list(), '--list-format', 'gotosocial-csv'];
    const { status, stdout } = await runCli('drift', args, { content: runsOn('Mastodon') });
    expect(stdout).toContain(' read as gotosocial-csv.\n');
    expect(status).toBe(3);
  });

  test('is not compared where there is no such format, or where no file is given', async () => {
    const [unknown, nothing] = await Promise.all([
      runCli('drift', [list(), '--list-format', 'gotosocial-cvs'], { content: '/nowhere/at/all' }),
      runCli('drift', ['--list-format', 'gotosocial-csv'], { content: '/nowhere/at/all' }),
    ]);
    expect(unknown.stderr).toContain('no format gotosocial-cvs. Did you mean gotosocial-csv?');
    expect(nothing.stderr).toContain('--list-format needs a list: give its file or address.');
    expect([unknown.status, nothing.status]).toEqual([2, 2]);
  });
});

test('help is printed where it is asked for', async () => {
  const { status, stdout } = await runCli('drift', ['--help'], { content: '/nowhere/at/all' });
  expect(stdout).toMatch(/^Usage: npm run drift /u);
  expect(status).toBe(0);
});
