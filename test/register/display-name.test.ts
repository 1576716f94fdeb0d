import { expect, test } from 'vitest';
import { displayName } from '../../src/register/display-name.ts';

test.each([
  ['noisy.example', 'noisy.example'],
  ['xn--strandlufer-r8a.example', 'strandläufer.example'],
  ['blog.xn--bcher-kva.example', 'blog.bücher.example'],
  ['xn--zzzz.example', 'xn--zzzz.example'],
])('%s is shown as %s', (name, shown) => expect(displayName(name)).toBe(shown));
