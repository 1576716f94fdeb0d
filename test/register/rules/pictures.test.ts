import { expect, test } from 'vitest';
import { checkContent } from '../../../src/reading/check-content.ts';
import { files } from '../../files.ts';
import { fixture } from '../../fixture.ts';
import { overlay } from '../../overlay.ts';

const TODAY = '2026-11-24';
const base = await fixture('base');
const PICTURES = [
  'chart.png',
  'my chart.png',
  '50%.png',
  'a\\b.png',
  'a#b.png',
  'a:b.png',
  'ä (1).png',
];

function problemsOf(address: string) {
  const folder = files(
    {
      'posts/pictured/index.md': `---\ntitle: A\ndescription: B\ndate: 2025-02-03\n---\n\n![Look at the line](${address})\n`,
    },
    PICTURES.map((name) => `posts/pictured/${name}`),
  );
  return checkContent(overlay(base, folder), TODAY).problems.map(({ code, line, nearest }) => ({
    code,
    line,
    nearest,
  }));
}

test.each([
  'chart.png',
  './chart.png',
  'my%20chart.png',
  '<my chart.png>',
  '../pictured/chart.png',
  '%C3%A4%20(1).png',
])('the address %s means a picture beside the text', (address) => {
  expect(problemsOf(address)).toEqual([]);
});

test.each<[address: string, code: string, nearest: string | undefined]>([
  ['/chart.png', 'missing-picture', 'chart.png'],
  ['/posts/pictured/chart.png', 'missing-picture', 'chart.png'],
  ['chart.png?raw=1', 'missing-picture', 'chart.png'],
  ['chart.png#line', 'missing-picture', 'chart.png'],
  ['images\\chart.png', 'missing-picture', 'chart.png'],
  ['%2Fchart.png', 'missing-picture', 'chart.png'],
  ['chart%2Epng%3Fraw', 'missing-picture', undefined],
  ['Chart.png', 'missing-picture', 'chart.png'],
  ['../../../chart.png', 'missing-picture', 'chart.png'],
  ['my%2520chart.png', 'missing-picture', 'my chart.png'],
  ['50%25.png', 'bad-file-name', undefined],
  ['50%.png', 'bad-file-name', undefined],
  ['a\\b.png', 'bad-file-name', undefined],
  ['./a:b.png', 'bad-file-name', undefined],
  ['a%23b.png', 'missing-picture', undefined],
  ['https://elsewhere.example/chart.png', 'picture-from-elsewhere', undefined],
  ['//elsewhere.example/chart.png', 'picture-from-elsewhere', undefined],
  ['\\\\\\\\elsewhere.example/chart.png', 'picture-from-elsewhere', undefined],
  ['DATA:image/svg+xml,x', 'picture-from-elsewhere', undefined],
  ['javascript:alert(1)', 'picture-from-elsewhere', undefined],
  ['file:///home/me/chart.png', 'picture-from-elsewhere', undefined],
  ['C:\\Users\\me\\chart.png', 'missing-picture', 'chart.png'],
])('the address %s is no picture beside the text', (address, code, nearest) => {
  expect(problemsOf(address)).toEqual([{ code, line: 7, nearest }]);
});
