import { describe, expect, test } from 'vitest';
import { feedHtml } from '../../src/feeds/feed-html.ts';

const inFeed = (html: string): string =>
  feedHtml(html, { page: 'https://heron.example/sub/posts/a/', done: 'Done: ', toDo: 'To do: ' });

describe('the text of a post outside its page', () => {
  test.each([
    [
      'has whole addresses',
      '<a href="/sub/criteria/">c</a>',
      '<a href="https://heron.example/sub/criteria/">c</a>',
    ],
    [
      'points to its page for places in it',
      '<a href="#what-we-did">below</a>',
      '<a href="https://heron.example/sub/posts/a/#what-we-did">below</a>',
    ],
    [
      'keeps readers where they are for notes',
      '<p>A<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref>1</a></sup></p><ol><li><p>B <a href="#user-content-fnref-1" data-footnote-backref>↩</a></p></li></ol>',
      '<p>A<sup>[1]</sup></p>\n<ol><li><p>B </p></li></ol>',
    ],
    [
      'keeps the words of blocks apart where tags are left out',
      '<h2 class="label">Updates</h2><ul><li>18 September</li><li>a<br>b</li></ul><div><p class="label">Note</p><p>a</p>b<p>c</p></div><table><tr><td>1</td><td>2</td></tr></table><pre><code>d<br>e</code></pre>',
      '<p><strong>Updates</strong></p>\n<ul><li>18 September</li>\n<li>a\n<br />\nb</li></ul>\n<div><p><strong>Note</strong></p>\n<p>a</p>\nb\n<p>c</p></div>\n<table><tbody><tr><td>1</td>\n<td>2</td></tr></tbody></table>\n<pre><code>d<br />e</code></pre>',
    ],
    [
      'leaves out the day of the build',
      '<table><caption><span>A</span> <span class="as-of">(as of <time>1 May 2026</time>)</span></caption></table>',
      '<table><caption>A </caption></table>',
    ],
    ['bears no id', '<h2 id="x">X</h2>', '<h2>X</h2>'],
    ['bears no class and no style', '<p class="lead" style="color:red">a</p>', '<p>a</p>'],
    ['runs no script', '<p>a<script>alert(1)</script></p>', '<p>a</p>'],
    ['keeps what is in an unknown element', '<bdi>a.<wbr>example</bdi>', 'a.example'],
    [
      'says in words what a box says',
      '<li><input type="checkbox" checked disabled> a</li>',
      '<li>Done:  a</li>',
    ],
    [
      'makes a summary a line of its own',
      '<details><summary>Why</summary><p>a</p></details>',
      '<p><strong>Why</strong></p>\n<p>a</p>',
    ],
    [
      'keeps in which language and direction something is written',
      '<section lang="en"><p class="label" dir="ltr">Note</p></section><p><span class="tag">a</span> <span lang="ar" dir="rtl">b</span></p>',
      '<div lang="en"><p dir="ltr"><strong>Note</strong></p></div>\n<p>a <span lang="ar" dir="rtl">b</span></p>',
    ],
    ['makes a label bold', '<p class="label">Note</p>', '<p><strong>Note</strong></p>'],
    [
      'keeps a picture with its size',
      '<img src="/_astro/a.webp" srcset="/b.webp 2x" alt="A" width="2" height="1" loading="lazy">',
      '<img src="https://heron.example/_astro/a.webp" alt="A" width="2" height="1" />',
    ],
    ['loads no picture from elsewhere', '<img src="https://loud.example/a.png" alt="A">', 'A'],
    [
      'leads nowhere where an address has too few slashes',
      '<a href="https:loud.example">a</a>',
      '<a>a</a>',
    ],
    ['drops an address that is a script', '<a href="javascript:alert(1)">a</a>', '<a>a</a>'],
  ])('%s', (_name, html, expected) => {
    expect(inFeed(html)).toBe(expected);
  });
});
