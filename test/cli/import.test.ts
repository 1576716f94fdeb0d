import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/reading/check-content.ts';
import { readFolder } from '../../src/machine/read-folder.ts';
import { fakeServer, softwareAnswers } from '../network/fake-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { goodContent, runCli, type Outcome } from './run-cli.ts';
import { tableCells } from './table-cells.ts';
import { treeOf } from './tree-of.ts';

const HEAD = '#domain,#severity,#reject_media,#reject_reports,#public_comment,#obfuscate';

function csv(...rows: readonly string[]): string {
  return `${HEAD}\n${rows.join('\n')}\n`;
}

async function importInto(
  root: string,
  list: string,
  args: readonly string[] = ['--yes'],
): Promise<Outcome> {
  return runCli('import', ['-', ...args], { content: root, input: list });
}

describe('an import', () => {
  test('shows server, now, then and reason, counts, and writes', async () => {
    const root = temporaryFolder(goodContent);
    const before = treeOf(root);
    const { status, stdout, stderr } = await importInto(
      root,
      csv(
        'new.example,silence,true,false,Spam. And more of it.,false',
        'quiet.example,suspend,false,false,,true',
      ),
    );
    expect(stderr).toBe('');
    expect(tableCells(stdout).slice(0, 3)).toEqual([
      ['server', 'now', 'then', 'reason'],
      ['new.example', 'no decision', 'limited, no media', 'Spam. And more of it.'],
      ['quiet.example', 'no decision', 'suspended, name masked', 'withheld'],
    ]);
    expect(stdout).toContain(
      'standard input, read as mastodon-csv: 2 new decisions.\nDone: 2 changes.\n',
    );
    expect(status).toBe(0);
    const {
      'decisions/new.example.yaml': added,
      'decisions/quiet.example.yaml': quiet,
      ...rest
    } = treeOf(root);
    expect(rest).toEqual(before);
    expect(added).toBe(
      'history:\n  - date: 2026-11-24\n    action: limit\n    reason: Spam. And more of it.\n    reject:\n      - media\n',
    );
    expect(quiet).toContain('listing: obfuscated\n');
    expect(checkContent(await readFolder(root), '2026-11-24').problems).toEqual([]);
  });

  test('keeps a milder server below a suspended one milder, unless the software cannot', async () => {
    const root = temporaryFolder(goodContent);
    const { stdout } = await importInto(
      root,
      csv('big.example,suspend,false,false,,false', 'small.big.example,silence,true,false,,false'),
    );
    expect(stdout).toContain('read as mastodon-csv: 2 new decisions.\n');
    expect(treeOf(root)['decisions/small.big.example.yaml']).toContain('action: limit\n');

    const other = temporaryFolder(goodContent);
    const hosts = { blockedHosts: ['big.example'], silencedHosts: ['small.big.example'] };
    const covered = await importInto(other, JSON.stringify(hosts));
    expect(covered.stdout).toContain(
      'read as misskey-hosts: 1 new decision, 1 server is covered by a decision above it.\n',
    );
  });

  test('adds an event to a known decision and keeps all that it says', async () => {
    const text =
      '# Ours\nhistory:\n  - date: 2025-02-03 # then\n    action: limit\n    reason: Noise.\n';
    const root = temporaryFolder({ ...goodContent, 'decisions/known.example.yaml': text });
    const { stdout } = await importInto(
      root,
      csv('known.example,suspend,false,false,Worse.,false'),
    );
    expect(stdout).toContain('known.example  limited  suspended  Worse.\n');
    expect(stdout).toContain('1 new event in a known decision.');
    expect(treeOf(root)['decisions/known.example.yaml']).toBe(
      `${text}  - date: 2026-11-24\n    action: suspend\n    reason: Worse.\n`,
    );
  });

  test('that says nothing new does nothing, whoever is asked', async () => {
    const root = temporaryFolder(goodContent);
    await importInto(root, 'new.example\n', ['--yes', '--as', 'suspend']);
    const before = treeOf(root);
    const { status, stdout } = await importInto(root, 'new.example\n', ['--as', 'suspend']);
    expect(stdout).toContain('1 row says what is so already.\nThere is nothing to do.\n');
    expect(status).toBe(0);
    expect(treeOf(root)).toEqual(before);
  });

  test('writes nothing in a dry run', async () => {
    const root = temporaryFolder(goodContent);
    const before = treeOf(root);
    const { status, stdout } = await importInto(root, csv('new.example,suspend,,,,'), [
      '--dry-run',
    ]);
    expect(stdout).toContain('new.example  no decision  suspended  withheld\n');
    expect(stdout).toContain('Nothing was changed: this was a dry run.\n');
    expect(status).toBe(0);
    expect(treeOf(root)).toEqual(before);
  });

  test('writes nothing where nobody can be asked, and ends with 1', async () => {
    const root = temporaryFolder(goodContent);
    const before = treeOf(root);
    const { status, stderr } = await importInto(root, csv('new.example,suspend,,,,'), []);
    expect(stderr).toBe(
      'Nothing was changed. There is nobody to ask here: add --yes to write it.\n',
    );
    expect(status).toBe(1);
    expect(treeOf(root)).toEqual(before);
  });

  test('shows forty rows, and all where that is asked for', async () => {
    const list = csv(...Array.from({ length: 50 }, (_, index) => `s${index}.example,suspend,,,,`));
    const root = temporaryFolder(goodContent);
    const short = (await importInto(root, list, ['--dry-run'])).stdout;
    expect(short).toContain('s39.example');
    expect(short).not.toContain('s40.example');
    expect(short).toContain('and 10 more: --verbose shows them all\n');
    const long = (await importInto(root, list, ['--dry-run', '--verbose'])).stdout;
    expect(long).toContain('s49.example');
    expect(long).not.toContain('more:');
  });

  test('reads a file in the encoding a spreadsheet saved it in', async () => {
    const files = temporaryFolder({
      'utf-16.csv': Buffer.from(`\ufeff${csv('new.example,silence,,,Lärm,')}`, 'utf16le'),
      'windows.csv': Buffer.from(csv('new.example,silence,,,Lärm,'), 'latin1'),
    });
    const content = temporaryFolder(goodContent);
    for (const file of ['utf-16.csv', 'windows.csv']) {
      const { stdout } = await runCli('import', [join(files, file), '--dry-run'], { content });
      expect(stdout).toMatch(/limited +Lärm\n/u);
    }
  });

  test('takes a reason where the list gives none, and cites the list', async () => {
    const root = temporaryFolder(goodContent);
    const { stdout } = await importInto(root, 'new.example\n', [
      '--yes',
      ...['--as', 'suspend'],
      ...['--reason', 'From a list.', '--source', 'A list'],
      ...['--source-url', 'https://lists.example/a.csv'],
    ]);
    expect(stdout).toContain('Each new event cites “A list”, https://lists.example/a.csv.\n');
    expect(treeOf(root)['decisions/new.example.yaml']).toBe(
      'history:\n  - date: 2026-11-24\n    action: suspend\n    reason: From a list.\n    sources:\n      - title: A list\n        url: https://lists.example/a.csv\n        read: 2026-11-24\n',
    );
  });
});

describe('what is not done is said', () => {
  test('rows that cannot be used, rows left to a person, each with line, name and reason', async () => {
    const root = temporaryFolder(goodContent);
    const { status, stdout } = await importInto(
      root,
      csv(
        '*.example.org,suspend,false,false,,false',
        '*.xyz,suspend,false,false,,false',
        '192.0.2.1,suspend,false,false,,false',
        'tern.example,suspend,false,false,,false',
        'odd.example,freeze,false,false,,false',
      ).replaceAll(
        'tern.example',
        checkContent(await readFolder(root), '2026-11-24').content.site?.data.server.domain ?? '',
      ),
    );
    expect(stdout).toContain('\nCannot be used\nline 3  whole-top-level-domain\n  “*.xyz” would');
    expect(stdout).toContain('\nline 4  ip-address\n  “192.0.2.1” is an IP address');
    expect(stdout).toMatch(/\nLeft to you\nline 5 {2}\S+ {2}our-own-server\n {2}It is our own/u);
    expect(stdout).toContain('\nline 6  unknown-severity\n');
    expect(stdout).toContain(
      '1 new decision, 1 row is left to you, 3 rows cannot be used.\nDone: 1 change.\n',
    );
    expect(status).toBe(0);
  });

  test('a row that would keep the content from being published is left out, with the place', async () => {
    const root = temporaryFolder({
      ...goodContent,
      'pages/named.md': '---\ntitle: A\ndescription: B\n---\n\nWe know secret.example.\n',
    });
    const { status, stdout } = await importInto(
      root,
      csv(
        'secret.example,silence,false,false,,true',
        'below.secret.example,silence,false,false,,false',
        'new.example,suspend,false,false,,false',
      ),
    );
    expect(stdout).toMatch(
      /\nLeft to you\nline 2 {2}secret\.example {2}clear-name\n {2}The content could not be published with it\. pages\/named\.md:6: /u,
    );
    expect(stdout).toContain('2 new decisions, 1 row is left to you.');
    expect(status).toBe(0);
    expect(readdirSync(join(root, 'decisions'))).not.toContain('secret.example.yaml');
    expect(checkContent(await readFolder(root), '2026-11-24').problems).toEqual([]);
  });

  test('nothing is imported while decisions have problems', async () => {
    const root = temporaryFolder({ ...goodContent, 'decisions/bad.example.yaml': 'history: []\n' });
    const before = treeOf(root);
    const { status, stderr } = await importInto(root, csv('new.example,suspend,,,,'));
    expect(stderr).toContain('decisions/bad.example.yaml');
    expect(stderr).toContain('npm run check');
    expect(status).toBe(1);
    expect(treeOf(root)).toEqual(before);
  });
});

describe('what cannot be read ends with 2 and changes nothing', () => {
  test.each<[string, string, RegExp]>([
    ['a web page', '<!doctype html><title>x</title>', /a web page.*\(not-a-list\)/u],
    ['nothing', '', /nothing in this list.*\(empty-list\)/u],
    ['half a JSON', '[{"domain": "a.example"', /cannot be read as JSON.*\(broken-json\)/u],
    ['a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000', /a picture.*\(not-a-list\)/u],
  ])('%s', async (_, list, message) => {
    const root = temporaryFolder(goodContent);
    const before = treeOf(root);
    const { status, stdout, stderr } = await importInto(root, list);
    expect(stderr).toMatch(message);
    expect(stdout).toBe('');
    expect(status).toBe(2);
    expect(treeOf(root)).toEqual(before);
  });

  test.each<[string, readonly string[], RegExp]>([
    ['no list', [], /^What shall be imported\?\n\nUsage: /u],
    ['two lists', ['a.csv', 'b.csv'], /^One list at a time/u],
    ['an option there is none of', ['-', '--force'], /Usage: /u],
    [
      'a format there is none of',
      ['-', '--format', 'mastodon-cvs'],
      /Did you mean mastodon-csv\?/u,
    ],
    ['a file that is not there', ['./none.csv'], /^There is no file \.\/none\.csv\.\n$/u],
    ['a folder', ['src'], /is a folder/u],
    ['an empty reason', ['-', '--reason', ' '], /--reason needs a text/u],
    [
      'a word there is none of',
      ['-', '--as', 'block'],
      /^--as can be suspend, limit, allow, not block\./u,
    ],
    [
      'a citation without an address',
      ['README.md', '--format', 'member-blocks', '--source', 'x'],
      /add --source-url/u,
    ],
  ])('%s', async (_, args, message) => {
    const { status, stderr } = await runCli('import', args, {
      content: temporaryFolder(goodContent),
    });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n {4}at /u);
    expect(status).toBe(2);
  });

  test('a content folder that is not there', async () => {
    const { status, stderr } = await importInto('/nowhere/at/all', csv('new.example,suspend,,,,'));
    expect(stderr).toContain('nowhere/at/all');
    expect(status).toBe(2);
  });
});

test('software that is about the very names is told from decisions that hold below, once', async () => {
  const root = temporaryFolder(goodContent);
  const bans = { banned_instances: ['a.example', 'b.example', 'c.example', 'd.example'] };
  const { stdout } = await importInto(root, JSON.stringify(bans), ['--dry-run']);
  expect(stdout).toContain(
    'A row of piefed-bans is about the very name, and a decision here holds for all servers below it, too. That goes for 4 servers, such as a.example, b.example, c.example.',
  );
  const wide = await importInto(root, csv('a.example,suspend,,,,'), ['--dry-run']);
  expect(wide.stdout).not.toContain('about the very name');
});

describe('what the list says and is not taken over is shown', () => {
  const decisions = {
    ...goodContent,
    'decisions/known.example.yaml':
      'history:\n  - date: 2025-02-03\n    action: suspend\n    reason: Noise.\n',
  };

  test('of a server that stays as it is, and of one that is covered', async () => {
    const { stdout } = await importInto(
      temporaryFolder(decisions),
      csv('known.example,suspend,,,Their words.,', 'below.known.example,suspend,,,Covered words.,'),
      ['--dry-run'],
    );
    expect(stdout).toContain('\nNot taken over from the list\n');
    expect(stdout).toMatch(/^known\.example +suspended +suspended +Their words\.$/mu);
    expect(stdout).toMatch(
      /^below\.known\.example +as known\.example +suspended +Covered words\.$/mu,
    );
  });

  test('of one that is milder below another, and of one that has ended', async () => {
    const reason = 'Milder words';
    const federation = {
      mrf_simple: { reject: ['known.example'], federated_timeline_removal: ['x.known.example'] },
      mrf_simple_info: { federated_timeline_removal: { 'x.known.example': { reason } } },
    };
    const answer = JSON.stringify({ metadata: { federation } });
    const milder = await importInto(temporaryFolder(decisions), answer, ['--dry-run']);
    expect(milder.stdout).toMatch(/x\.known\.example +as known\.example +limited +Milder words/u);
    const ended = [{ instance: 'new.example', block: true, reason: 'Old words', expires_at: 1 }];
    const past = await importInto(temporaryFolder(decisions), JSON.stringify(ended), ['--dry-run']);
    expect(past.stdout).toMatch(
      /new\.example +no decision +suspended, until 1970-01-01 +Old words/u,
    );
  });

  test('of one that is left to a person, and of a second row', async () => {
    const long = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(45)}.example`;
    const { stdout } = await importInto(
      temporaryFolder(decisions),
      csv(
        'new.example,silence,,,Milder.,',
        'new.example,suspend,,,Harsher.,',
        `${long},suspend,,,Long.,`,
      ),
      ['--dry-run'],
    );
    expect(stdout).toMatch(/duplicate-server\n.+\n.+\n {2}The list says: “Harsher\.”\n/u);
    expect(stdout).toMatch(/long-name\n.+\n.+\n {2}The list says: “Long\.”\n/u);
  });

  test('but not what the history says in the same words', async () => {
    const { stdout } = await importInto(
      temporaryFolder(decisions),
      csv('known.example,suspend,,,Noise.,'),
      ['--dry-run'],
    );
    expect(stdout).not.toContain('Not taken over');
  });
});

describe('a list that does not say what is done to its servers', () => {
  test('ends with 2 and why, with what its name says, and changes nothing', async () => {
    const root = temporaryFolder(goodContent);
    const before = treeOf(root);
    const file = join(
      temporaryFolder({ 'allowlist.csv': 'domain,private_comment\nnew.example,A friend\n' }),
      'allowlist.csv',
    );
    const { status, stdout, stderr } = await runCli('import', [file, '--yes'], { content: root });
    expect(stderr).toBe(
      'allowlist.csv cannot be imported. The list does not say what is done to its servers; its name, “allowlist.csv”, says “allowlist”. Lists of blocked, limited and allowed servers look alike, so nothing is guessed. Say it with --as suspend, --as limit or --as allow. (not-said)\n',
    );
    expect(stdout).toBe('');
    expect(status).toBe(2);
    expect(treeOf(root)).toEqual(before);
  });

  test('is imported as what it is said to be', async () => {
    const root = temporaryFolder(goodContent);
    const list = 'domain,public_comment\nnew.example,Spam\n';
    const { stdout } = await importInto(root, list, ['--dry-run', '--as', 'limit']);
    expect(stdout).toContain('new.example  no decision  limited  Spam\n');
    const allowed = await importInto(root, list, ['--yes', '--as', 'allow']);
    expect(allowed.stdout).toContain('There is nothing to do.');
  });

  test('leaves a suspended server that it is said to allow to a person', async () => {
    const root = temporaryFolder({
      ...goodContent,
      'decisions/known.example.yaml':
        'history:\n  - date: 2025-02-03\n    action: suspend\n    reason: Noise.\n',
    });
    const { stdout } = await importInto(root, 'known.example\n', ['--yes', '--as', 'allow']);
    expect(stdout).toMatch(/line 1 {2}known\.example .+ {2}not-suspended\n/u);
    expect(stdout).toContain('There is nothing to do.');
  });
});

describe('a list that means harm', () => {
  test('leads to no file outside the decisions, whatever it names', async () => {
    const outside = temporaryFolder({});
    const root = join(outside, 'content');
    for (const [file, text] of Object.entries(goodContent)) {
      mkdirSync(join(root, file, '..'), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    const before = Object.keys(treeOf(outside));
    const names = [
      ...['../evil.example', '../../evil.example', '/etc/evil.example', '..\\evil.example'],
      ...[
        'a/../../evil.example',
        '%2e%2e%2fevil.example',
        '.evil.example',
        '..',
        '.',
        '~/evil.example',
      ],
      ...['evil.example/../../x', 'C:\\evil.example', 'con.example', 'evil.example\u0000.yaml'],
      ...['file:///etc/evil.example', 'README.md', '.gitignore', '-rf.example', '$(id).example'],
      ...[
        'decisions/evil.example',
        '__proto__',
        'constructor.example',
        '..evil.example',
        'ＥＶＩＬ．example',
      ],
    ];
    const json = JSON.stringify(names.map((domain) => ({ domain, severity: 'suspend' })));
    for (const [format, list] of [
      ['domains', names.join('\n')],
      ['mastodon-csv', csv(...names.map((name) => `"${name}",suspend,,,,`))],
      ['mastodon-json', json],
    ] as const)
      await importInto(root, list, ['--yes', '--format', format, '--as', 'suspend']);
    const added = Object.keys(treeOf(outside)).filter((file) => !before.includes(file));
    expect(added).toContain('content/decisions/evil.example.yaml');
    for (const file of added)
      expect(file).toMatch(/^content\/decisions\/[a-z\d-]+(\.[a-z\d-]+)+\.yaml$/u);
    expect(checkContent(await readFolder(root), '2026-11-24').problems).toEqual([]);
  });

  test('does not move the cursor, change colours or turn words round in the terminal', async () => {
    const list = JSON.stringify([
      { domain: 'new.example', severity: 'suspend', comment: 'a\u001b[2J\u202eb\u0007\u009b1mc' },
      { domain: 'a\u001b]0;x\u0007', severity: 'suspend' },
    ]);
    const { stdout, stderr } = await importInto(temporaryFolder(goodContent), list, ['--dry-run']);
    expect(stdout).toContain('new.example');
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u);
  });
});

describe('private comments', () => {
  const list = `${HEAD},#private_comment\nnew.example,suspend,false,false,Spam.,false,Told us in confidence.\n`;

  test('are kept out unless they are asked for', async () => {
    const root = temporaryFolder(goodContent);
    const cwd = temporaryFolder({});
    await runCli('import', ['-', '--yes'], { content: root, input: list, cwd });
    expect(JSON.stringify(treeOf(root))).not.toContain('confidence');
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('go once into a file that git ignores, and never into the content', async () => {
    const root = temporaryFolder(goodContent);
    const cwd = temporaryFolder({});
    const again = (): Promise<Outcome> =>
      runCli('import', ['-', '--yes', '--private-comments'], { content: root, input: list, cwd });
    const { stdout } = await again();
    expect(stdout).toMatch(/Done: 1 change and 1 private comment \(in \.private.comments\.yaml\)/u);
    expect((await again()).stdout).toContain('There is nothing to do.');
    expect(JSON.stringify(treeOf(root))).not.toContain('confidence');
    expect(treeOf(cwd)).toEqual({
      '.private/.gitignore': '*\n',
      '.private/comments.yaml': expect.stringMatching(
        /^#.+\n- server: new\.example\n {2}comment: Told us in confidence\.\n {2}list: standard input\n {2}read: 2026-11-24\n$/u,
      ) as string,
    });
    if (process.platform !== 'win32')
      expect(statSync(join(cwd, '.private/comments.yaml')).mode & 0o077).toBe(0);
  });
});

describe('over the network', () => {
  async function served(work: (address: string) => Promise<void>): Promise<void> {
    const server = createServer((request, response) => {
      const found = request.url?.startsWith('/list.csv') === true;
      response.writeHead(found ? 200 : 404).end(found ? csv('new.example,suspend,,,x,') : '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    } finally {
      server.close();
    }
  }

  test('a list is read, and cited without what may be secret in its address', async () => {
    await served(async (address) => {
      const { status, stdout } = await runCli(
        'import',
        [
          `${address}/list.csv?key=secret`,
          '--dry-run',
          '--source',
          'A list',
          '--source-url',
          'https://lists.example/',
        ],
        { content: temporaryFolder(goodContent) },
      );
      expect(stdout).toContain('new.example  no decision  suspended  x\n');
      expect(stdout).toContain(`${address}/list.csv, read as mastodon-csv`);
      expect(stdout).not.toContain('secret');
      expect(status).toBe(0);
    });
  });

  test('an address where nothing is ends with 2', async () => {
    await served(async (address) => {
      const { status, stderr } = await runCli('import', [`${address}/none.csv`], {
        content: temporaryFolder(goodContent),
      });
      expect(stderr).toContain(`There is nothing at ${address}/none.csv.`);
      expect(status).toBe(2);
    });
  });
});

test('what a server calls itself cannot change the terminal', async () => {
  const { origin } = await fakeServer(softwareAnswers('x\u001b[31m\u009b31m', '1', {}));
  const { status, stderr } = await runCli('import', [origin], {
    content: temporaryFolder(goodContent),
  });
  expect(stderr).toContain('The server runs “x');
  expect(stderr).not.toMatch(/[^\P{Cc}\n]/u);
  expect(status).toBe(2);
});

describe('two imports at once', () => {
  test('refuse each other, and a lock whose process is gone holds nobody up', async () => {
    const root = temporaryFolder(goodContent);
    const lock = join(root, '.import.lock');
    const { hostname } = await import('node:os');
    writeFileSync(lock, `${process.pid} ${hostname()}\n`);
    const before = treeOf(root);
    const refused = await importInto(root, csv('new.example,suspend,,,,'));
    expect(refused.stderr).toContain(`Another import is running (process ${process.pid}).`);
    expect(refused.status).toBe(1);
    expect(treeOf(root)).toEqual(before);
    writeFileSync(lock, `999999999 ${hostname()}\n`);
    expect((await importInto(root, csv('new.example,suspend,,,,'))).status).toBe(0);
    expect(existsSync(lock)).toBe(false);
  });

  test('never both write', async () => {
    const root = temporaryFolder(goodContent);
    const list = csv(...Array.from({ length: 300 }, (_, index) => `s${index}.example,suspend,,,,`));
    const ends = await Promise.all([importInto(root, list), importInto(root, list)]);
    expect(ends.filter(({ stdout }) => stdout.includes('Done'))).toHaveLength(1);
    expect(readdirSync(join(root, 'decisions')).filter((name) => /^s\d/u.test(name))).toHaveLength(
      300,
    );
    expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

test(
  'a hundred thousand rows are shown in little time and memory',
  { timeout: 120_000 },
  async () => {
    const list = Array.from(
      { length: 100_000 },
      (_, index) =>
        `s${index}.n${index % 1000}.example,${index % 3 === 0 ? 'silence' : 'suspend'},false,False,"Spam, no. ${index}",${index % 5 === 0 ? 'true' : 'false'}`,
    );
    const memory = temporaryFolder({
      'memory.mjs':
        "process.on('exit', () => process.stderr.write(`${process.resourceUsage().maxRSS} ${process.cpuUsage().user}\\n`));\n",
    });
    const { status, stdout, stderr } = await runCli('import', ['-', '--dry-run'], {
      content: temporaryFolder(goodContent),
      input: csv(...list),
      env: { NODE_OPTIONS: `--import=${join(memory, 'memory.mjs')}` },
    });
    expect(stdout).toContain('100,000 new decisions.\n');
    expect(status).toBe(0);
    const [kilobytes = Infinity, microseconds = Infinity] = stderr.trim().split(' ').map(Number);
    expect(kilobytes).toBeLessThan(500_000);
    expect(microseconds).toBeLessThan(5_000_000);
  },
);
