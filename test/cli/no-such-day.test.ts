import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { goodContent, runCli } from './run-cli.ts';

test.each([
  ['check', []],
  ['build', []],
  ['dev', []],
  ['import', ['-', '--yes']],
  ['export', ['domains']],
  ['drift', ['tern.example']],
] as const)(
  '%s refuses a day that is none with a sentence, and changes nothing',
  async (command, args) => {
    const content = temporaryFolder(goodContent);
    const cwd = temporaryFolder({});
    mkdirSync(join(cwd, 'dist'));
    const { status, stdout, stderr } = await runCli(command, args, {
      content,
      cwd,
      input: 'new.example\n',
      env: { SOURCE_DATE_EPOCH: 'yesterday' },
    });
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(
      /^(It could not be found out\. )?SOURCE_DATE_EPOCH is "yesterday", which is no day\. .+\n$/u,
    );
    expect(readdirSync(cwd)).toEqual(['dist']);
    expect(existsSync(join(content, 'decisions/new.example.yaml'))).toBe(false);
  },
);
