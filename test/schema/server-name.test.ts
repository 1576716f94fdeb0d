import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  nearestServerName,
  serverNameFault,
  type ServerNameFault,
} from '../../src/schema/nearest-server-name.ts';
import { serverName } from '../../src/schema/server-name.ts';

const label = fc.stringMatching(/^[a-z][a-z\d]{0,10}(-[a-z\d]{1,5})?$/u);
const goodName = fc
  .tuple(fc.array(label, { minLength: 1, maxLength: 3 }), fc.constantFrom('example', 'test', 'net'))
  .map(([labels, top]) => [...labels, top].join('.'))
  .filter((name) => !name.includes('xn--'));

describe('a good name has no fault', () => {
  test.each([
    'threads.net',
    'a.b.c.example',
    'xn--strandlufer-r8a.example',
    '0x.example',
    '1.2.3.example',
    'a-b.example',
    `${'a'.repeat(63)}.example`,
  ])('%s', (name) => expect(serverNameFault(name)).toBeUndefined());
});

describe('each fault is told from the others', () => {
  test.each<[string, ServerNameFault, string | undefined]>([
    ['', 'empty', undefined],
    ['noisy\u200b.example', 'invisible', 'noisy.example'],
    ['\ufeffnoisy.example', 'invisible', 'noisy.example'],
    ['https://noisy.example', 'scheme', 'noisy.example'],
    ['https://noisy.example/@robin@other.example', 'scheme', 'noisy.example'],
    ['@robin@noisy.example', 'handle', 'noisy.example'],
    ['robin@noisy.example', 'handle', 'noisy.example'],
    ['noisy .example', 'space', 'noisy.example'],
    ['noisy.example\n', 'space', 'noisy.example'],
    ['noisy.example/about', 'path', 'noisy.example'],
    ['noisy.example?page=2', 'path', 'noisy.example'],
    ['noisy.example#top', 'path', 'noisy.example'],
    ['192.0.2.1', 'ip-address', undefined],
    ['2001:db8::1', 'ip-address', undefined],
    ['[2001:db8::1]', 'ip-address', undefined],
    ['noisy.example:3000', 'port', 'noisy.example'],
    ['noi**.example', 'masked', undefined],
    ['noi….example', 'masked', undefined],
    ['Noisy.Example', 'upper-case', 'noisy.example'],
    ['bücher.example', 'unicode', 'xn--bcher-kva.example'],
    ['localhost', 'no-dot', undefined],
    ['noisy.example.', 'not-a-host', 'noisy.example'],
    ['noisy..example', 'not-a-host', undefined],
    ['-noisy.example', 'not-a-host', undefined],
    ['noisy-.example', 'not-a-host', undefined],
    ['noi_sy.example', 'not-a-host', undefined],
    ['noisy.123', 'not-a-host', undefined],
    ['xn--zzzz.example', 'not-a-host', undefined],
    [`${'a'.repeat(64)}.example`, 'not-a-host', undefined],
    [`${'a.'.repeat(124)}example`, 'not-a-host', undefined],
  ])('“%s” is %s', (name, fault, repair) => {
    expect(serverNameFault(name)).toBe(fault);
    expect(nearestServerName(name)).toBe(repair);
    expect(serverName.safeParse(name).success).toBe(false);
  });
});

test('a good name is its own nearest', () => {
  fc.assert(
    fc.property(goodName, (name) => {
      expect(serverNameFault(name)).toBeUndefined();
      expect(nearestServerName(name)).toBe(name);
    }),
  );
});

test('a good name is found in whatever an address or a handle wraps around it', () => {
  fc.assert(
    fc.property(
      goodName,
      fc.constantFrom(
        '',
        'https://',
        'HTTP://',
        'gemini://',
        '@robin@',
        'robin@',
        'https://robin@',
      ),
      fc.constantFrom('', ':443', ':3000', '.'),
      fc.constantFrom('', '/', '/about', '/@robin@other.example', '?page=2', '#top'),
      fc.constantFrom('', ' ', '\u200b', '\n'),
      fc.boolean(),
      (name, before, port, after, around, upper) => {
        const host = upper ? name.toUpperCase() : name;
        expect(nearestServerName(`${around}${before}${host}${port}${after}${around}`)).toBe(name);
      },
    ),
  );
});

test('what is offered is always a good name', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (text) => {
      const name = nearestServerName(text);
      if (name !== undefined) expect(serverNameFault(name)).toBeUndefined();
    }),
  );
});
