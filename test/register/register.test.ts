import { describe, expect, test } from 'vitest';
import { digestName, maskName } from '../../src/register/mask-name.ts';
import { buildRegister } from '../../src/register/register.ts';
import { withParents } from '../../src/register/with-parents.ts';
import type { CriterionRecord } from '../../src/schema/criterion.ts';
import type { DecisionRecord } from '../../src/schema/decision.ts';
import { eventOf } from '../event-of.ts';

const record = (id: string, data: Partial<DecisionRecord> = {}) => ({
  id,
  data: { history: [eventOf('2024-03-01', 'limit')], ...data },
});
const criterion = (id: string): { id: string; data: CriterionRecord } => ({
  id,
  data: { title: id, summary: 'A summary.', kind: 'moderation', adopted: '2023-01-01' },
});

const register = buildRegister(
  [
    record('noisy.example', { history: [eventOf('2024-03-01', 'limit', { criteria: ['spam'] })] }),
    record('blog.noisy.example'),
    record('deep.blog.noisy.example'),
    record('Old-ones'.toLowerCase(), {
      title: 'Old ones',
      servers: ['old.example', 'older.example', 'shop.noisy.example'],
      history: [
        eventOf('2024-03-01', 'limit', { criteria: ['spam', 'age'] }),
        eventOf('2024-04-01', 'suspend', { criteria: ['spam'] }),
      ],
    }),
    record('xn--bcher-kva.example'),
    record('quarry.example', { listing: 'obfuscated' }),
    record('reefs', {
      title: 'Reefs',
      listing: 'obfuscated',
      servers: ['north.reef.example', 'south.reef.example'],
    }),
  ],
  [criterion('spam'), criterion('age'), criterion('unused')],
);

const slugs = (decisions: readonly { slug: string }[] | undefined) =>
  decisions?.map(({ slug }) => slug);

describe('a decision', () => {
  test('about one server bears its name', () => {
    expect(register.find('noisy.example')).toMatchObject({
      slug: 'noisy.example',
      name: 'noisy.example',
      group: false,
      obfuscated: false,
      servers: [{ name: 'noisy.example', shown: 'noisy.example', digest: undefined }],
    });
  });
  test('about a group bears its title', () => {
    expect(register.find('old-ones')).toMatchObject({
      slug: 'old-ones',
      name: 'Old ones',
      group: true,
    });
  });
  test('is found by each server of its group', () => {
    expect(register.find('older.example')).toBe(register.find('old-ones'));
  });
  test('shows an internationalised name in its letters, and is found by its punycode', () => {
    expect(register.find('xn--bcher-kva.example')).toMatchObject({
      slug: 'xn--bcher-kva.example',
      name: 'bücher.example',
      servers: [{ name: 'xn--bcher-kva.example', shown: 'bücher.example' }],
    });
  });
  test('is not found by a name below or above', () => {
    expect(register.find('example')).toBeUndefined();
    expect(register.find('other.noisy.example')).toBeUndefined();
  });
});

describe('an obfuscated decision', () => {
  test('is masked in name and address', () => {
    expect(register.find('quarry.example')).toMatchObject({
      slug: `masked-${digestName('quarry.example').slice(0, 12)}`,
      name: maskName('quarry.example'),
      obfuscated: true,
      servers: [
        {
          name: maskName('quarry.example'),
          shown: maskName('quarry.example'),
          digest: digestName('quarry.example'),
        },
      ],
    });
  });
  test('about a group keeps its title and file name, and masks its servers', () => {
    expect(register.find('reefs')).toMatchObject({
      slug: 'reefs',
      name: 'Reefs',
      servers: [
        { shown: maskName('north.reef.example') },
        { shown: maskName('south.reef.example') },
      ],
    });
  });
  test('says its name nowhere in what readers can be given', () => {
    const all = JSON.stringify([register.decisions, register.criteria]);
    for (const name of ['quarry', 'reef.example']) expect(all).not.toContain(name);
    expect(all).toContain('noisy.example');
  });
});

describe('a restriction covers subdomains', () => {
  test.each([
    ['noisy.example', 'noisy.example'],
    ['other.noisy.example', 'noisy.example'],
    ['a.b.other.noisy.example', 'noisy.example'],
    ['blog.noisy.example', 'blog.noisy.example'],
    ['x.blog.noisy.example', 'blog.noisy.example'],
    ['x.deep.blog.noisy.example', 'deep.blog.noisy.example'],
    ['cdn.shop.noisy.example', 'old-ones'],
    ['notnoisy.example', undefined],
    ['example', undefined],
    ['noisy.example.net', undefined],
  ])('what applies to %s is the decision %s', (name, slug) => {
    expect(register.governing(name)?.slug).toBe(slug);
  });
  test('and each decision knows the closest ones below it', () => {
    const below = (name: string) => {
      const decision = register.find(name);
      return decision && slugs(register.below(decision))?.toSorted();
    };
    expect(below('noisy.example')).toEqual(['blog.noisy.example', 'old-ones']);
    expect(below('blog.noisy.example')).toEqual(['deep.blog.noisy.example']);
    expect(below('deep.blog.noisy.example')).toEqual([]);
  });
  test('a group that holds two servers below another stands below it once', () => {
    const two = buildRegister(
      [
        record('noisy.example'),
        record('pair', { title: 'A pair', servers: ['a.noisy.example', 'b.noisy.example'] }),
      ],
      [],
    );
    const noisy = two.find('noisy.example');
    expect(noisy && slugs(two.below(noisy))).toEqual(['pair']);
  });
});

test('decisions stand in the order of their names, whatever the order of the records', () => {
  const names = ['beta.example', 'alpha.example', 'gamma.example'];
  const one = buildRegister(
    names.map((name) => record(name)),
    [],
  );
  const other = buildRegister(
    names.toReversed().map((name) => record(name)),
    [],
  );
  expect(slugs(one.decisions)).toEqual(['alpha.example', 'beta.example', 'gamma.example']);
  expect(other.decisions).toEqual(one.decisions);
});

test('a criterion knows each decision that cites it, once', () => {
  expect(register.criteria.map(({ id, decisions }) => [id, slugs(decisions)])).toEqual([
    ['spam', ['noisy.example', 'old-ones']],
    ['age', ['old-ones']],
    ['unused', []],
  ]);
});

test('withParents goes up as long as there is a dot', () => {
  expect(withParents('a.b.example')).toEqual(['a.b.example', 'b.example']);
  expect(withParents('example')).toEqual([]);
  expect(withParents('')).toEqual([]);
});
