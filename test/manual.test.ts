import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { byHandWords } from '../src/exchange/import/by-hand-words.ts';
import { DIFFERENCE_KINDS, DOUBTS } from '../src/exchange/drift/difference.ts';
import { listProblemWords } from '../src/exchange/problems/list-problem-words.ts';
import { printProblems } from '../src/problems/print-problems.ts';
import { problemWords } from '../src/problems/problem-words.ts';
import { checkContent } from '../src/reading/check-content.ts';
import { fieldNames, fieldSchema } from '../src/reading/field-schema.ts';
import { components, type AttributeKind, type AttributeSpec } from '../src/schema/components.ts';
import type { FieldPath } from '../src/schema/content.ts';
import { criterion } from '../src/schema/criterion.ts';
import { decision } from '../src/schema/decision.ts';
import { guide } from '../src/schema/guide.ts';
import { htmlElementNames } from '../src/schema/html.ts';
import { page } from '../src/schema/page.ts';
import { post } from '../src/schema/post.ts';
import { site } from '../src/schema/site.ts';
import { files } from './files.ts';

const manual = readFileSync(new URL('../content/README.md', import.meta.url), 'utf8');
const prose = manual.replace(/^```[^]*?^```$/gmu, '');
const TODAY = '2026-11-24';

/** What an attribute takes, where it is not one of a few words. */
const takes: Record<Exclude<AttributeKind, readonly string[]>, string> = {
  server: 'a server, or the file name of a group',
  guide: 'the name of a guide',
  criterion: 'the name of a criterion',
  text: 'any text',
  'web-address': 'a whole address',
};

/** The pictures that examples show. */
const pictures = [
  'logo.svg',
  'guides/block-in-albatross/menu.png',
  'posts/2026-03-02-loud-limited/profile.png',
  'posts/examples/reports.png',
];

/** The examples of the manual as a content folder: each record to copy, and all components in a post. */
const records = [...manual.matchAll(/^File: `(.+)`\n\n```\w+\n([^]*?)^```$/gmu)];
const examples = [...manual.matchAll(/^```mdx\n([^]*?)^```$/gmu)].map(([, text = '']) => text);
const { content, problems } = checkContent(
  files(
    {
      ...Object.fromEntries(records.map(([, file = '', text = '']) => [file, text])),
      'posts/examples/index.mdx': `---\ntitle: A\ndescription: B\ndate: ${TODAY}\n---\n\n${examples.join('\n')}`,
    },
    pictures,
  ),
  TODAY,
);

const kinds = [
  { title: 'In a decision', schema: decision, found: content.decisions },
  { title: 'In a criterion', schema: criterion, found: content.criteria },
  { title: 'In a guide', schema: guide, found: content.guides },
  { title: 'In a post', schema: post, found: content.posts },
  { title: 'In a page', schema: page, found: content.pages },
  { title: 'In site.yaml', schema: site, found: content.site ? [content.site] : [] },
];

test('the manual lists the HTML that may stand in a text', () => {
  expect(manual).toContain(`\n${htmlElementNames.map((name) => `\`<${name}>\``).join(', ')}\n`);
});

describe.each(kinds)('$title, the manual', ({ title, schema, found }) => {
  const fields = [...fieldsOf(schema)];

  test('lists every field with its description and whether it is required', () => {
    const rows = fields.map(({ name, field }) => {
      const need = field instanceof z.ZodOptional ? 'optional' : 'required';
      return `| \`${name}\` | ${need} | ${field.description ?? ''} |`;
    });
    expect(tableRows(title)).toEqual(rows);
  });

  test('shows every field in a record to copy', () => {
    const shown = new Set(found.flatMap(({ data }) => [...namesIn(data)]));
    expect([...shown].toSorted()).toEqual(fields.map(({ name }) => name).toSorted());
  });
});

test('The examples of the manual pass the check together', () => {
  expect(records).not.toHaveLength(0);
  expect(problems).toEqual([]);
});

describe.each(Object.entries<Record<string, AttributeSpec>>(components))(
  'Of %s, the manual',
  (name, attributes) => {
    test('lists every attribute with what it says and takes', () => {
      const rows = Object.entries(attributes).map(([attribute, { required, says, kind }]) => {
        const values =
          typeof kind === 'string' ? takes[kind] : kind.map((value) => `\`${value}\``).join(', ');
        return `| \`${attribute}\` | ${required ? 'required' : 'optional'} | ${says} | ${values} |`;
      });
      expect(tableRows(name)).toEqual(rows);
    });

    test('shows every attribute in an example', () => {
      const used = content.posts
        .flatMap(({ writing }) => writing.components)
        .filter((component) => component.name === name);
      expect(used).not.toHaveLength(0);
      const shown = new Set(
        used.flatMap((component) => component.attributes.map((attribute) => attribute.name)),
      );
      expect([...shown].toSorted()).toEqual(Object.keys(attributes).toSorted());
    });
  },
);

test('The manual explains every problem, in the order of their wordings, and no other', () => {
  expect(explained('Problems ')).toEqual(Object.keys(problemWords));
});

test('The manual explains all that an import says about a list and its rows, and no more', () => {
  expect(explained('Import: ')).toEqual([
    ...Object.keys(listProblemWords),
    ...Object.keys(byHandWords),
  ]);
});

test('The manual explains all that a comparison says, and no more', () => {
  expect(explained('Comparison: ')).toEqual([...DIFFERENCE_KINDS, ...DOUBTS]);
});

test('The message that the manual explains is what the check prints', () => {
  const [, message = 'no message'] = /^```text\n([^]*?)^```$/mu.exec(manual) ?? [];
  const [, file = '', text = ''] =
    records.find(([record]) => record.includes('action: limit')) ?? [];
  const folder = files({ [file]: text.replace('action: limit', 'action: supend') });
  const check = checkContent(folder, TODAY);
  expect(printProblems(check.problems, 'text', 'content')).toContain(message);
});

test('Links within the manual lead to its headings', () => {
  const anchors = [...prose.matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\d -]/gu, '')
      .replaceAll(' ', '-'),
  );
  const links = [...prose.replace(/`[^`]*`/gu, '').matchAll(/\]\(#([^)]+)\)/gu)].map(
    ([, anchor]) => anchor,
  );
  expect(links.filter((anchor) => !anchors.includes(anchor ?? ''))).toEqual([]);
});

/** What is explained under headings of its own in the sections whose names begin so. */
function explained(sections: string): (string | undefined)[] {
  return prose
    .split(/^## /mu)
    .filter((section) => section.startsWith(sections))
    .flatMap((section) => [...section.matchAll(/^### (.+)\n\n[^#\s]/gmu)].map(([, code]) => code));
}

/** Every field of a record, with the fields inside it: `history`, `history.date`. */
function* fieldsOf(
  schema: z.ZodType,
  path: FieldPath = [],
): Generator<{ name: string; field: z.ZodType }> {
  for (const key of fieldNames(schema, path)) {
    const way = [...path, key];
    const field = fieldSchema(schema, way);
    if (field === undefined) continue;
    yield { name: way.filter((step) => typeof step === 'string').join('.'), field };
    yield* fieldsOf(schema, way);
    yield* fieldsOf(schema, [...way, 0]);
  }
}

/** The names of the fields that a value fills in, written as above. */
function* namesIn(value: unknown, path: readonly string[] = []): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* namesIn(item, path);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      yield [...path, key].join('.');
      yield* namesIn(inner, [...path, key]);
    }
}

/** The rows of the table below a heading of the third level, without the header. */
function tableRows(heading: string): string[] {
  const section = prose.split(/^##+ /mu).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.replace(/ +/gu, ' '));
}
