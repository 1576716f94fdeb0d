import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/reading/split-front-matter.ts';

describe('splitFrontMatter', () => {
  test.each([
    [
      '---\na: 1\n---\nText.\n',
      { yaml: 'a: 1', linesBeforeYaml: 1, body: 'Text.\n', linesBeforeBody: 3, open: false },
    ],
    [
      '\ufeff\r\n---  \r\na: 1\r\nb: 2\r\n---\t\r\n\r\nText.',
      { yaml: 'a: 1\nb: 2', linesBeforeYaml: 2, body: '\nText.', linesBeforeBody: 5, open: false },
    ],
    ['---\n---\n', { yaml: '', linesBeforeYaml: 1, body: '', linesBeforeBody: 2, open: false }],
    [
      '---\na: 1\n---',
      { yaml: 'a: 1', linesBeforeYaml: 1, body: '', linesBeforeBody: 3, open: false },
    ],
    [
      '---\na: 1\n---\nText.\n\n---\n\nMore.\n',
      {
        yaml: 'a: 1',
        linesBeforeYaml: 1,
        body: 'Text.\n\n---\n\nMore.\n',
        linesBeforeBody: 3,
        open: false,
      },
    ],
    [
      '---\na: >-\n  x\n  ---\n---\nText.',
      {
        yaml: 'a: >-\n  x\n  ---',
        linesBeforeYaml: 1,
        body: 'Text.',
        linesBeforeBody: 5,
        open: false,
      },
    ],
    [
      '---\na: 1\n',
      { yaml: undefined, linesBeforeYaml: 0, body: '', linesBeforeBody: 0, open: true },
    ],
    [
      'Text.\n---\na: 1\n---\n',
      {
        yaml: undefined,
        linesBeforeYaml: 0,
        body: 'Text.\n---\na: 1\n---\n',
        linesBeforeBody: 0,
        open: false,
      },
    ],
    [
      '----\na: 1\n----\n',
      {
        yaml: undefined,
        linesBeforeYaml: 0,
        body: '----\na: 1\n----\n',
        linesBeforeBody: 0,
        open: false,
      },
    ],
    [
      ' ---\na: 1\n---\n',
      {
        yaml: undefined,
        linesBeforeYaml: 0,
        body: ' ---\na: 1\n---\n',
        linesBeforeBody: 0,
        open: false,
      },
    ],
    ['', { yaml: undefined, linesBeforeYaml: 0, body: '', linesBeforeBody: 0, open: false }],
    ['\n \n', { yaml: undefined, linesBeforeYaml: 0, body: '', linesBeforeBody: 0, open: false }],
  ])('%j', (text, split) => expect(splitFrontMatter(text)).toEqual(split));
});
