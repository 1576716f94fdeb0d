import { describe, expect, test } from 'vitest';
import { writtenFormats } from '../../src/exchange/formats.ts';
import { listingOf } from '../../src/exchange/listing.ts';
import { registerDocument, REGISTER_SCHEMA_FILE } from '../../src/schema/register-document.ts';
import { listingServer } from '../../src/site/listing-server.ts';
import { en } from '../../src/words/en.ts';
import { attributeOf, elementsOf, elementsOfClass, textOf } from './html.ts';
import { content, origin, register, site, today } from './sample.ts';

const { tree } = site.page('/lists/');
const server = content.site?.data.server;
const listing = listingOf(
  register,
  listingServer({ domain: server?.domain ?? '', name: server?.name ?? '' }, `${origin}/`, en),
  today,
);

describe.each(writtenFormats.map((format) => [format.name, format] as const))('%s', (_, format) => {
  test('is published as the register of the day says it', () => {
    expect(site.text(format.file)).toBe(format.write(listing).text);
  });
  test('has its words and its address on the page of the lists', () => {
    const words = en.list[format.name];
    if (words === undefined) throw new Error(`There are no words for ${format.name}.`);
    const section = elementsOfClass(tree, 'list').find((one) =>
      elementsOf(one, 'a').some((link) => attributeOf(link, 'href') === `/${format.file}`),
    );
    if (section === undefined) throw new Error(`${format.file} is not on the page.`);
    const text = textOf(section);
    expect(text).toContain(words.title);
    expect(text).toContain(words.what);
    expect(text).toContain(`${origin}/${format.file}`);
    expect(elementsOf(section, 'li').length).toBeGreaterThanOrEqual(words.how.length);
  });
  test('says on the page what it leaves out, and why', () => {
    const { dropped } = format.write(listing);
    const section = elementsOfClass(tree, 'list').find((one) =>
      elementsOf(one, 'a').some((link) => attributeOf(link, 'href') === `/${format.file}`),
    );
    const text = section === undefined ? '' : textOf(section);
    if (dropped.length === 0) expect(text).toContain(en.leavesNothingOut);
    for (const { because } of dropped) expect(text).toContain(en.leftOutBecause[because]);
  });
});

test('the whole register follows its schema, whose address it names', () => {
  const document: unknown = JSON.parse(site.text('lists/candor.json'));
  expect(registerDocument.safeParse(document).error?.issues).toBeUndefined();
  expect(document).toMatchObject({ $schema: `${origin}/${REGISTER_SCHEMA_FILE}` });
  expect(JSON.parse(site.text(REGISTER_SCHEMA_FILE))).toMatchObject({
    $id: `${origin}/${REGISTER_SCHEMA_FILE}`,
    type: 'object',
  });
});

test('no list holds the name of a server that is masked', () => {
  const lists = [...site.files].filter(([file]) => file.startsWith('lists/'));
  expect(lists.length).toBe(writtenFormats.length + 2);
  for (const [file, bytes] of lists) expect(bytes.toString(), file).not.toContain('ravenmoor');
});
