import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/reading/check-content.ts';
import { files } from '../../files.ts';
import { fixture } from '../../fixture.ts';
import { overlay } from '../../overlay.ts';

const TODAY = '2026-11-24';
const base = await fixture('base');

const codes = (
  texts: Record<string, string>,
  attachments: string[] = [],
  today = TODAY,
): string[] =>
  checkContent(overlay(base, files(texts, attachments)), today).problems.map(({ code }) => code);

const decision = (...events: string[]): Record<string, string> => ({
  'decisions/edge.example.yaml': `history:\n${events.map((event) => `  - { ${event} }\n`).join('')}`,
});
const text = (body: string, fields = ''): string =>
  `---\ntitle: A title\ndescription: A description.\n${fields}---\n\n${body}\n`;
const post = (body: string, fields = ''): string => text(body, `date: 2025-02-03\n${fields}`);
const page = (body: string) => ({ 'pages/edge.mdx': text(body) });

describe('what is just within a limit is no problem', () => {
  test.each<[string, Record<string, string>]>([
    [
      'an event that ends on the day it begins',
      decision('date: 2025-02-03, action: limit, reason: x, until: 2025-02-03'),
    ],
    ['a reason withheld', decision('date: 2025-02-03, action: limit, reason: withheld')],
    [
      'a reason of one word, or with the word that withholds it',
      decision(
        'date: 2025-02-03, action: limit, reason: Spam.',
        'date: 2025-02-04, action: note, reason: Shielded',
        'date: 2025-02-05, action: note, reason: We withheld it.',
      ),
    ],
    [
      'a review on the day after',
      decision('date: 2025-02-03, action: limit, reason: x, review: 2025-02-04'),
    ],
    [
      'a source read today',
      decision(
        'date: 2025-02-03, action: note, reason: x, sources: [{ title: x, url: "https://x.example/", read: 2026-11-24 }]',
      ),
    ],
    [
      'a criterion cited on the day it was adopted',
      decision('date: 2023-01-01, action: limit, reason: x, criteria: [spam]'),
    ],
    [
      'a criterion cited on its last day',
      decision('date: 2024-01-31, action: suspend, reason: x, criteria: [shouting]'),
    ],
    [
      'a criterion that does not lead there, cited by a note',
      decision('date: 2025-02-03, action: note, reason: x, criteria: [spam]'),
    ],
    [
      'a criterion that does not lead there, cited by a restoration',
      decision(
        'date: 2025-02-03, action: limit, reason: x',
        'date: 2025-02-04, action: restore, reason: x, criteria: [spam]',
      ),
    ],
    [
      'two events on one day',
      decision(
        'date: 2025-02-03, action: limit, reason: x',
        'date: 2025-02-03, action: note, reason: x',
      ),
    ],
    [
      'the same action on two days',
      decision(
        'date: 2025-02-03, action: limit, reason: x',
        'date: 2025-02-04, action: limit, reason: x',
      ),
    ],
    [
      'a restoration on the last day of a limit',
      decision(
        'date: 2025-02-03, action: limit, reason: x, until: 2025-03-01',
        'date: 2025-03-01, action: restore, reason: x',
      ),
    ],
    [
      'a restoration of what is watched',
      decision(
        'date: 2025-02-03, action: watch, reason: x',
        'date: 2025-02-04, action: restore, reason: x',
      ),
    ],
    [
      'a restoration after a note',
      decision(
        'date: 2025-02-03, action: limit, reason: x',
        'date: 2025-02-04, action: note, reason: x',
        'date: 2025-02-05, action: restore, reason: x',
      ),
    ],
    [
      'media rejected from what is watched',
      decision('date: 2025-02-03, action: watch, reason: x, reject: [media, reports]'),
    ],
    [
      'a count of none',
      decision('date: 2025-02-03, action: limit, reason: x, affected: [{ what: x, count: 0 }]'),
    ],
    ['an event still to come', decision('date: 2031-02-03, action: suspend, reason: x')],
    [
      'an event of the first day and one that ends in ten years',
      decision(
        'date: 2000-01-01, action: note, reason: x',
        'date: 2026-11-24, action: limit, reason: x, until: 2036-11-24',
      ),
    ],
    [
      'a title that is a day of long ago',
      { 'posts/edge.md': '---\ntitle: 1998-01-01\ndescription: x\ndate: 2025-02-03\n---\n\nx\n' },
    ],
    [
      'a software that nobody knows',
      {
        'decisions/edge.example.yaml':
          'software: Photoserver\nhistory: [{ date: 2025-02-03, action: limit, reason: x }]\n',
      },
    ],
    [
      'a short name of software near a known one',
      {
        'decisions/edge.example.yaml':
          'software: Kbin\nhistory: [{ date: 2025-02-03, action: limit, reason: x }]\n',
      },
    ],
    [
      'a server below ours',
      {
        'decisions/blog.heron.example.yaml':
          'history: [{ date: 2025-02-03, action: limit, reason: x }]\n',
      },
    ],
    [
      'a server below one in another decision',
      {
        'decisions/blog.noisy.example.yaml':
          'history: [{ date: 2025-02-03, action: limit, reason: x }]\n',
      },
    ],
    [
      'a group of one',
      {
        'decisions/group.yaml':
          'title: A group\nservers: [one.example]\nhistory: [{ date: 2025-02-03, action: limit, reason: x }]\n',
      },
    ],
    [
      'a file of a group named after one of its servers',
      {
        'decisions/one.example.yaml':
          'title: A group\nservers: [one.example, two.example]\nhistory: [{ date: 2025-02-03, action: limit, reason: x }]\n',
      },
    ],
    [
      'a file of a group named by a version',
      {
        'decisions/pixelfed-below-0.12.5.yaml':
          'title: A group\nservers: [one.example]\nhistory: [{ date: 2025-02-03, action: limit, reason: x }]\n',
      },
    ],
    [
      'an update on the day of the post',
      { 'posts/edge.md': post('x', 'updates: [{ date: 2025-02-03, note: x }]\n') },
    ],
    ['a post whose name has no date', { 'posts/edge.md': post('x') }],
    ['a post still to come', { 'posts/2031-01-01-edge.md': text('x', 'date: 2031-01-01\n') }],
    [
      'a post published today that an event names',
      {
        'posts/edge.md': text('x', 'date: 2026-11-24\n'),
        ...decision('date: 2025-02-03, action: limit, reason: x, post: edge'),
      },
    ],
    [
      'a post still to come that an event of its day names',
      {
        'posts/edge.md': text('x', 'date: 2031-02-03\n'),
        ...decision('date: 2031-02-03, action: suspend, reason: x, post: edge'),
      },
    ],
    [
      'a guide about an account that names no server',
      {
        'guides/edge.mdx':
          '---\ntitle: x\nsoftware: x\nclient: x\ntask: block-account\nchecked: 2026-11-24\nsteps: [{ do: Block it. }]\n---\n',
      },
    ],
    [
      'a criterion changed on the day it was adopted, and retired on that day',
      {
        'criteria/edge.md':
          '---\ntitle: x\nsummary: x\nkind: moderation\nadopted: 2024-01-01\nretired: 2024-01-01\nchanges: [{ date: 2024-01-01, note: x }]\n---\n',
      },
    ],
    ['headings that go up by more than one', page('## A\n\n### B\n\n#### C\n\n## D')],
    ['headings that begin at the fourth level', page('#### A\n\n#### B')],
    ['a comment in MDX', page('{/* A remark. */}\n\nText.')],
    [
      'braces and angles that are escaped',
      page('Fewer than \\<5 and \\{braces}, and `<code> {here}`.'),
    ],
    [
      'links to the pages Candor makes',
      page(
        '[a](/) [b](/posts/) [c](/register/) [d](/register/suspended/) [e](/criteria/) [f](/guides/) [g](/feed.xml)',
      ),
    ],
    [
      'links to records, as file and as address',
      page(
        '[a](../decisions/noisy.example.yaml) [b](/decisions/noisy.example/) [c](../guides/web.mdx) [d](../posts/2025-06-01-quiet-again/index.mdx) [e](/posts/tags/spam/) [f](/posts/years/2024/)',
      ),
    ],
    ['a link to a heading of its own', page('## Two words, *here*\n\n[up](#two-words-here)')],
    ['the second of two headings of one name', page('## Why\n\n## Why\n\n[up](#why-1)')],
    ['an anchor on a page that Candor makes', page('[a](/register/#n)')],
    [
      'components with all they take',
      page(
        '<DecisionTable access="limited" criterion="spam" software="Mastodon" caption="A table" />\n\n<Timeline server="noisy.example" action="limit" />\n\n<CriteriaTable kind="moderation" />\n\n<Guide id="web" server="noisy.example" />\n\n<Quote cite="https://x.example/" source="x">\n\nText.\n\n</Quote>\n\n<Steps>\n\n1. One\n\n</Steps>',
      ),
    ],
    ['a masked server named by a component', page('About <Decision server="quarry.example" />.')],
    [
      'a name that merely ends like a masked one',
      page('About notquarry.example and quarry.example.net.'),
    ],
    [
      'a sentence that ends where the name would have its dot',
      page('We have a quarry.  \nExample: our quarry.\nExample 2.'),
    ],
    ['an address that cannot be decoded', page('[it](https://archive.example/%E4%zz&#9999999;)')],
    [
      'a masked server among the decisions of a post',
      { 'posts/edge.md': post('x', 'decisions: [quarry.example]\n') },
    ],
    ['a page called as a folder of pictures', { 'pages/edge/index.md': text('x') }],
  ])('%s', (_name, texts) => expect(codes(texts)).toEqual([]));
});

describe('how long security.txt holds', () => {
  test.each([
    ['2026-11-24', []],
    ['2026-11-23', ['security-expired']],
    ['2027-11-24', []],
    ['2027-11-25', []],
    ['2027-11-26', ['security-too-long']],
  ])('until %s', (expires, expected) => {
    const site = `${base.texts.get('site.yaml') ?? ''}security: { contact: robin@heron.example, expires: ${expires} }\n`;
    expect(codes({ 'site.yaml': site })).toEqual(expected);
  });
});

test.each([
  ['1026-03-02', '2026-03-02'],
  ['0026-03-02', '2026-03-02'],
  ['2206-03-02', '2026-03-02'],
  ['2062-03-02', '2026-03-02'],
  ['9999-03-02', undefined],
  ['1024-02-29', '2024-02-29'],
])('%s is unlikely, and offers %s', (date, meant) => {
  const folder = files({ 'pages/edge.md': text('x', `updated: ${date}\n`) });
  expect(checkContent(overlay(base, folder), TODAY).problems).toMatchObject([
    { code: 'unlikely-date', got: date, nearest: meant },
  ]);
});

describe('the look', () => {
  const look = (...lines: string[]) => ({
    'site.yaml': `${base.texts.get('site.yaml') ?? ''}look:\n${lines.map((line) => `  ${line}\n`).join('')}`,
  });

  test.each<[string, Record<string, string>, string[], string[]]>([
    ['a colour in short', look("colour: '#06A'"), [], []],
    ['a light colour', look("colour: '#ffd400'"), [], []],
    ['white', look("colour: '#fff'"), [], []],
    ['the darkest that cannot be read', look("colour: '#747474'"), [], ['colour-contrast']],
    ['the lightest that can be on the light page', look("colour: '#737373'"), [], []],
    ['a logo with the way to it', look('logo: ./heron.svg'), ['heron.svg'], []],
    ['a logo in a folder', look('logo: art/heron.png'), ['art/heron.png'], []],
    ['no logo, but a picture', look("colour: '#06a'"), ['heron.svg'], ['misplaced-file']],
    ['a second picture', look('logo: a.svg'), ['a.svg', 'b.svg'], ['misplaced-file']],
    ['a picture that a page shows', page('![A heron.](../heron.svg)'), ['heron.svg'], []],
    [
      'a logo from elsewhere',
      look('logo: https://x.example/a.svg'),
      [],
      ['picture-from-elsewhere'],
    ],
    ['a logo outside the folder', look('logo: ../a.svg'), [], ['missing-picture']],
    ['a colour that is none, and a picture', look('colour: teal'), ['a.svg'], ['not-a-colour']],
  ])('%s', (_name, texts, attachments, expected) => {
    expect(codes(texts, attachments)).toEqual(expected);
  });
});

describe('a record that could not be read is not called unknown as well', () => {
  test.each<[string, Record<string, string>, string[]]>([
    [
      'a criterion',
      {
        'criteria/edge.md': 'x',
        ...decision('date: 2025-02-03, action: limit, reason: x, criteria: [edge]'),
      },
      ['no-front-matter'],
    ],
    [
      'a post',
      {
        'posts/edge.md': 'x',
        ...decision('date: 2025-02-03, action: limit, reason: x, post: edge'),
      },
      ['no-front-matter'],
    ],
    [
      'a decision',
      {
        'decisions/edge.example.yaml': 'x: 1\n',
        'posts/edge.mdx': post(
          '<Decision server="edge.example" /> [it](/decisions/edge.example/)',
          'decisions: [edge.example]\n',
        ),
      },
      ['missing-field', 'unknown-field'],
    ],
    ['a guide', { 'guides/edge.mdx': 'x', ...page('<Guide id="edge" />') }, ['no-front-matter']],
    ['a page', { 'pages/lost.md': 'x', ...page('[it](/lost/)') }, ['no-front-matter']],
    [
      'a decision with the wrong ending',
      { 'decisions/edge.example.yml': 'x', ...page('<Decision server="edge.example" />') },
      ['misplaced-file'],
    ],
  ])('%s', (_name, texts, expected) => expect(codes(texts).toSorted()).toEqual(expected));
});

describe('the clear name of a masked server is found', () => {
  test.each<[string, Record<string, string>]>([
    ['in a sentence', page('About quarry.example.')],
    ['in capitals', page('About QUARRY.Example.')],
    ['in a link', page('[it](https://quarry.example/about)')],
    ['in a handle', page('@robin@quarry.example')],
    ['in code', page('`quarry.example`')],
    ['in a comment', { 'pages/edge.md': text('x <!-- quarry.example -->') }],
    ['below a masked name', page('About www.quarry.example.')],
    [
      'in the title of a post',
      { 'posts/edge.md': text('x', 'date: 2025-02-03\nauthors: [quarry.example]\n') },
    ],
    [
      'in another decision',
      decision('date: 2025-02-03, action: note, reason: "Like quarry.example."'),
    ],
    [
      'in what a component shows',
      page('<Callout kind="note" title="About quarry.example">\n\nText.\n\n</Callout>'),
    ],
    [
      'in the address a component shows',
      page('<Quote cite="https://quarry.example/">\n\nText.\n\n</Quote>'),
    ],
    ['in a link to its file', page('[it](../decisions/quarry.example.yaml)')],
    ['in the name of a post', { 'posts/quarry.example.md': post('x') }],
    [
      'in the name of a decision about a server below it',
      {
        'decisions/blog.quarry.example.yaml':
          'history: [{ date: 2025-02-03, action: limit, reason: x }]\n',
      },
    ],
    [
      'in a public group, as a server below it',
      {
        'decisions/group.yaml':
          'title: A group\nservers: [blog.quarry.example]\nhistory: [{ date: 2025-02-03, action: limit, reason: x }]\n',
      },
    ],
    ['in the name of a post, behind its date', { 'posts/2025-02-03-quarry.example.md': post('x') }],
    ['in the name of a page, in front of a word', { 'pages/quarry.example-again.md': text('x') }],
    [
      'in the name of a group, in front of words',
      {
        'decisions/quarry.example-and-more.yaml':
          'title: A group\nlisting: obfuscated\nservers: [quarry2.example]\nhistory: [{ date: 2025-02-03, action: limit, reason: x }]\n',
      },
    ],
    [
      'in an encoded address',
      page('[it](https://archive.example/?url=https%3A%2F%2Fquarry.example%2Fabout)'),
    ],
    ['in an address with an encoded dot', page('[it](https://archive.example/quarry%2Eexample)')],
    [
      'in an address that is encoded twice',
      page('[it](https://archive.example/?url=quarry%252Eexample)'),
    ],
    [
      'in the address of a source',
      decision(
        'date: 2025-02-03, action: note, reason: x, sources: [{ title: x, url: "https://archive.example/?url=https%3A%2F%2Fquarry.example" }]',
      ),
    ],
    ['with a dot as an entity', page('About quarry&#46;example.')],
    ['with a dot as another entity', page('About quarry&period;example.')],
    ['with a part of it stressed', page('About quarry.**example**.')],
    ['with a part of it linked', page('About quarry.[example](/about/).')],
    ['in a table, with a part of it stressed', page('| A |\n| --- |\n| *quarry*.example |')],
    ['with a part of it in HTML', { 'pages/edge.md': text('<p>quarry.<b>example</b></p>') }],
    ['in two parts of HTML', page('About quarry.<b>example</b>.')],
    ['in wide letters', page('About ｑｕａｒｒｙ．ｅｘａｍｐｌｅ.')],
    ['with the dot of another script', page('About quarry。example.')],
    ['with a character in it that nobody can see', page('About quarry.exa\u00admple.')],
    ['with its dot in brackets', page('About quarry[.]example.')],
    ['with its dot in brackets and spaces', page('About quarry [ . ] example.')],
    ['with its dot as a word in brackets', page('About quarry(dot)example.')],
    ['with its dot as a word', page('About quarry dot example.')],
    ['over two lines, behind its dot', page('About quarry.\nexample.')],
    ['over two lines, in front of its dot', page('About quarry\n.example.')],
    ['over two lines, inside a word', page('About qua\nrry.example.')],
    ['over two lines of a block of code', page('```\nquarry.\nexample\n```')],
    ['with a letter that looks like another', page('About quаrry.example.')],
    ['in letters of several alphabets', page('About quаrrу.ехаmрlе.')],
    [
      'in a field, with a letter that looks like another',
      decision('date: 2025-02-03, action: note, reason: "Like quаrry.example."'),
    ],
    ['in an address in capitals', { 'pages/edge.md': text('<HTTPS://quarry.example/>') }],
    ['with its dot escaped', page('About quarry\\.example.')],
    [
      'in its own letters',
      {
        'decisions/xn--bcher-kva.example.yaml':
          'listing: obfuscated\nhistory: [{ date: 2025-02-03, action: limit, reason: x }]\n',
        ...page('About bücher.example.'),
      },
    ],
  ])('%s', (_name, texts) => {
    const found = codes(texts);
    expect(found).toContain('clear-name');
    expect(new Set(found).size).toBe(1);
  });
});

describe('in an SVG, the clear name of a masked server is found', () => {
  test.each([
    ['in its words', '<text>quarry.example</text>'],
    ['in parts', '<text>quarry.<tspan>example</tspan></text>'],
    ['with a dot as an entity', '<text>quarry&#x2E;example</text>'],
  ])('%s', (_name, words) => {
    const markup = `<svg xmlns="http://www.w3.org/2000/svg">${words}</svg>`;
    const folder = overlay(base, {
      ...files({}),
      attachments: new Map([
        ['posts/2025-06-01-quiet-again/a.svg', { fault: undefined, kind: undefined, markup }],
      ]),
    });
    expect(checkContent(folder, TODAY).problems).toMatchObject([
      { code: 'clear-name', file: 'posts/2025-06-01-quiet-again/a.svg', got: 'quarry.example' },
    ]);
  });
});

test('a name is told once at each place where it can be read', () => {
  const body =
    'About quarry.example and quarry.**example**.\n\nQuarry.*example*\nand\n[it](/about/).\n\n<https://quarry.example/>';
  const { problems } = checkContent(overlay(base, files({ 'pages/edge.md': text(body) })), TODAY);
  expect(problems.map(({ line, column }) => [line, column])).toEqual([
    [6, 7],
    [8, 1],
    [12, 10],
  ]);
});

describe('nothing runs and nothing is loaded', () => {
  test.each<[string, Record<string, string>]>([
    ['a script in capitals', { 'pages/edge.md': text('<SCRIPT>go()</SCRIPT>') }],
    ['a style', page('<div style="color: red">x</div>')],
    ['a script as the address of an HTML link', page('<a href="javascript:go()">x</a>')],
    ['a script as the address of a link', page('[x](javascript:go())')],
    [
      'a script as an address with a tab in it',
      { 'pages/edge.md': text('<a href="java\tscript:go()">x</a>') },
    ],
    [
      'an inner frame',
      { 'pages/edge.md': text('Text <iframe src="https://x.example/"></iframe>.') },
    ],
  ])('%s', (_name, texts) => expect(codes(texts)).toEqual(['unsafe-html']));

  test('an HTML element that bears a component’s name in small letters is no component', () => {
    expect(codes({ 'pages/edge.md': text('<figure>\n\nText.\n\n</figure>') })).toEqual([]);
  });
});

describe('links', () => {
  test('the first of two definitions counts, as it does for readers', () => {
    expect(codes(page('[x][r]\n\n[r]: /about/\n[r]: /nowhere/'))).toEqual([]);
  });
  test.each([
    ['an address on the web in capitals', '[x](HTTPS://elsewhere.example/)', []],
    ['a literal address', 'https://elsewhere.example/', []],
    [
      'an e-mail address with a subject',
      '[x](mailto:robin@elsewhere.example?subject=Hello%20you)',
      [],
    ],
    ['a page of ours by its whole address', '[x](https://moderation.heron.example/about/)', []],
    ['the top of ours', '[x](https://moderation.heron.example)', []],
    [
      'a file of ours by its whole address',
      '[x](https://moderation.heron.example/lists/domains.txt)',
      [],
    ],
    [
      'a heading of ours by its whole address',
      '[x](https://moderation.heron.example/posts/2024-03-01-noisy/#nope)',
      ['broken-anchor'],
    ],
    ['an address without a name', '[x](https://)', ['not-a-web-address']],
    ['an unclosed IPv6 address', '[x](https://[::1/)', ['not-a-web-address']],
    [
      'a quotation from such an address',
      '<Quote cite="https://x.example:99999/">\n\nText.\n\n</Quote>',
      ['not-a-web-address'],
    ],
    ['a path of Windows', '[x](C:\\minutes.md)', ['broken-link']],
    ['data', '[x](data:text/plain,x)', ['broken-link']],
  ])('%s', (_name, body, expected) => expect(codes(page(body))).toEqual(expected));

  test.each([
    ['about', ['broken-link']],
    ['./pages/about.md', ['broken-link']],
    ['/about/', []],
    ['https://moderation.heron.example/about/', []],
    ['mailto:robin@heron.example', []],
    ['https://', ['not-a-web-address']],
  ])('in the navigation to %s', (to, expected) => {
    const site = base.texts.get('site.yaml')?.replace('to: /about/', `to: '${to}'`);
    expect(codes({ 'site.yaml': site ?? '' })).toEqual(expected);
  });

  test('below a folder, only what stands in it is ours', () => {
    const site = (base.texts.get('site.yaml') ?? '').replace('heron.example/', 'heron.example/mod');
    const linked = (path: string) =>
      codes({ 'site.yaml': site, ...page(`[x](https://moderation.heron.example${path})`) });
    expect(linked('/')).toEqual([]);
    expect(linked('/modern/')).toEqual([]);
    expect(linked('/mod')).toEqual([]);
    expect(linked('/mod/about/')).toEqual([]);
    expect(linked('/mod/abut/')).toEqual(['broken-link']);
  });

  test('a post that is not published yet is not offered itself as the repair', () => {
    const { problems } = checkContent(
      overlay(
        base,
        files({ 'posts/a.md': post('[b](b.md)'), 'posts/b.md': post('x', 'draft: true\n') }),
      ),
      TODAY,
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]?.nearest).not.toBe('/posts/a/');
  });
});

test('nothing that passes today fails on a later day through its dates alone', () => {
  const texts = {
    'posts/later.md': text('x', 'date: 2027-06-01\n'),
    ...decision('date: 2027-01-01, action: limit, reason: x, post: later'),
  };
  const today = codes(texts);
  expect(codes(texts, [], '2027-03-01')).toEqual(today);
});

test('every server of a group that stands in it twice is named as such', () => {
  const group =
    'title: A group\nservers: [one.example, one.example]\nhistory: [{ date: 2025-02-03, action: limit, reason: x }]\n';
  const { problems } = checkContent(overlay(base, files({ 'decisions/group.yaml': group })), TODAY);
  expect(problems).toMatchObject([{ code: 'duplicate-server', line: 2, column: 24 }]);
});
