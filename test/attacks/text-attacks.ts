/** What code in an attack does where it runs: it tells, writes, and gives itself away in a browser. */
const CODE =
  "(globalThis.pwned=1,process.getBuiltinModule('node:fs').writeFileSync(process.env.CANARY_FILE,process.env.CANARY))";
const ALERT = "window.pwned=1;alert('pwned')";
const ELSEWHERE = 'https://elsewhere.example';
const IMAGE = `${ELSEWHERE}/pixel.png`;

/** Something that someone writes into a post so that more happens than words being read. */
export interface TextAttack {
  /** What it tries. */
  readonly name: string;
  readonly format: 'md' | 'mdx';
  readonly body: string;
  /** The problems of the check, each as its code and the line of the body; none where it is inert. */
  readonly problems: readonly string[];
}

const attack = (
  format: TextAttack['format'],
  name: string,
  body: string,
  ...problems: readonly string[]
): TextAttack => ({ name: `${format}: ${name}`, format, body, problems });
const md = attack.bind(undefined, 'md');
const mdx = attack.bind(undefined, 'mdx');

/** Code that MDX would compile, and what comes near it. */
const code: readonly TextAttack[] = [
  mdx('code between two remarks', `{/* a */ ${CODE} /* b */}`, 'code-in-text:1'),
  mdx('code between remarks in a sentence', `Text {/* a */ ${CODE} /* b */}.`, 'code-in-text:1'),
  mdx('code behind a remark of one line', `{// a\n${CODE}\n}`, 'code-in-text:1'),
  mdx('a remark alone', 'Text {/* process.exit(1) */} goes on.'),
  mdx('an expression', `{${CODE}}`, 'code-in-text:1'),
  mdx('an expression in a heading', `## Title {${CODE}}`, 'code-in-text:1'),
  mdx('an expression in a link', `[{${CODE}}](/about/)`, 'code-in-text:1'),
  mdx('an expression in a cell of a table', `| a |\n| - |\n| {${CODE}} |`, 'code-in-text:3'),
  mdx('an expression in a footnote', `Text[^1].\n\n[^1]: Note {${CODE}}.`, 'code-in-text:3'),
  mdx('an expression in a component', `<Steps>\n\n{${CODE}}\n\n</Steps>`, 'code-in-text:3'),
  mdx('a string made by code', '{`${process.env.CANARY}`}', 'code-in-text:1'),
  mdx('a string', "{'text'}", 'code-in-text:1'),
  mdx('an import of a file', "import a from './evil.js'", 'code-in-text:1'),
  mdx(
    'an import of a data address',
    `import "data:text/javascript,${encodeURIComponent(CODE)}"`,
    'code-in-text:1',
  ),
  mdx('an export', `export const a = (() => { ${CODE} })()`, 'code-in-text:1'),
  mdx('an export of a layout', "export { default as layout } from './evil.js'", 'code-in-text:1'),
  mdx('an attribute made by code', `<p title={${CODE}}>Text</p>`, 'attribute-not-text:1'),
  mdx(
    'an attribute made by a template',
    '<p title={`${process.env.CANARY}`}>Text</p>',
    'attribute-not-text:1',
  ),
  mdx('a spread on an element', '<p {...process.env}>Text</p>', 'attribute-not-text:1'),
  mdx('a spread in a spread', '<p {...{...process.env}}>Text</p>', 'attribute-not-text:1'),
  mdx(
    'a spread on a component',
    '<Callout kind="note" {...process.env}>\n\nText.\n\n</Callout>',
    'attribute-not-text:1',
  ),
  mdx(
    'a component with code',
    `<Callout kind="note" title={${CODE}}>\n\nText.\n\n</Callout>`,
    'attribute-not-text:1',
  ),
  mdx(
    'an element as an attribute',
    '<Callout kind="note" title=<b>x</b>>\n\nText.\n\n</Callout>',
    'mdx-syntax:1',
  ),
  mdx('HTML by a directive', `<p set:html="<script>${ALERT}</script>" />`, 'unsafe-html:1'),
  mdx(
    'HTML by a directive on a fragment',
    '<Fragment set:html="<b>x</b>" />',
    'unknown-component:1',
  ),
  mdx('HTML by a directive on a component', '<Steps set:html="<b>x</b>" />', 'unknown-attribute:1'),
  mdx(
    'a directive that runs a component in the browser',
    '<Steps client:load />',
    'unknown-attribute:1',
  ),
  mdx('a directive that puts a component off', '<Steps server:defer />', 'unknown-attribute:1'),
  mdx(
    'a directive that takes what is around',
    '<p is:raw define:vars="x">Text</p>',
    'unsafe-html:1',
    'unsafe-html:1',
  ),
  mdx('a part of an object as an element', '<a.b>x</a.b>', 'unsafe-html:1'),
  mdx(
    'a part of a component as an element',
    '<Steps.constructor>x</Steps.constructor>',
    'unknown-component:1',
  ),
  mdx(
    'the constructor of objects as a component',
    '<Constructor>x</Constructor>',
    'unknown-component:1',
  ),
  mdx('a name of every object as an element', '<constructor>x</constructor>', 'unsafe-html:1'),
  mdx('the name of an island of Astro', '<astro-island uid="x">x</astro-island>', 'unsafe-html:1'),
  mdx('the picture of Astro', '<astro-image src="./evil.js" />', 'unsafe-html:1'),
  mdx(
    'a source of a quotation that is a script',
    '<Quote cite="javascript:alert(1)">\n\nText.\n\n</Quote>',
    'not-a-web-address:1',
  ),
  mdx(
    'a kind of remark that is a class of ours',
    '<Callout kind="note skip">\n\nText.\n\n</Callout>',
    'unknown-value:1',
  ),
  mdx('an element with a namespace', '<svg:script>x</svg:script>', 'unsafe-html:1'),
  mdx('a fragment', '<>text</>', 'unsafe-html:1'),
  mdx('front matter once more, with a layout', '---\nlayout: ./evil.js\n---\n\nText.'),
  mdx('front matter of another kind, with a layout', '+++\nlayout = "./evil.js"\n+++\n\nText.'),
  mdx('a picture that is a program', '![A chart](./evil.js)', 'missing-picture:1'),
  mdx('a picture with a question', '![A chart](./chart.png?raw)', 'missing-picture:1'),
  mdx('a language of code with code', '```js set:html={process.env.CANARY} title="x"\nlet a;\n```'),
  mdx(
    'words that name the environment',
    '`import.meta.env.CANARY` and `import.meta.env` and `process.env.CANARY`',
  ),
  mdx(
    'words that Astro looks for',
    `\`import.meta.env CANARY ${Array.from({ length: 90 }, (_, n) => `__astro_import_meta_env${'_'.repeat(n)}`).join(' ')}\``,
  ),
  md(
    'words that Astro looks for',
    `![A chart](chart.png)\n\n\`__ASTRO_IMAGE_="1"\` and __ASTRO_IMAGE_="{" import.meta.env CANARY`,
  ),
  md('an expression, which is text in Markdown', `Text {${CODE}} and \${process.env.CANARY}.`),
  md('an import, which is text in Markdown', "import a from './evil.js'"),
  md('front matter once more, with a layout', '---\nlayout: ./evil.js\n---\n\nText.'),
];

/** Elements and attributes of HTML, by name, letters, nesting and half. */
const html: readonly TextAttack[] = [
  ...(['md', 'mdx'] as const).flatMap((format) => {
    const line = (name: string, body: string, ...problems: readonly string[]): TextAttack =>
      attack(format, name, body, ...problems);
    return [
      line('a script', `<script>${format === 'md' ? ALERT : 'x'}</script>`, 'unsafe-html:1'),
      line(
        'a script in mixed letters',
        `<sCRIPT>${format === 'md' ? ALERT : 'x'}</sCRIPT>`,
        'unsafe-html:1',
      ),
      line('a script from elsewhere', `<script src="${ELSEWHERE}/a.js"></script>`, 'unsafe-html:1'),
      line(
        'a page that leads away',
        `<meta http-equiv="refresh" content="0; url=${ELSEWHERE}/" />`,
        'unsafe-html:1',
      ),
      line(
        'a page that leads away, in mixed letters',
        `<mETA http-equiv="refresh" content="0; url=${ELSEWHERE}/" />`,
        'unsafe-html:1',
      ),
      line('a form in mixed letters', `<fORM action="${ELSEWHERE}/"></fORM>`, 'unsafe-html:1'),
      line('a button that sends', `<button formaction="${ELSEWHERE}/">x</button>`, 'unsafe-html:1'),
      line('a field', '<input name="password" />', 'unsafe-html:1'),
      line(
        'a picture in mixed letters',
        `<iMG src="${IMAGE}" />`,
        format === 'md' ? 'html-picture:1' : 'unsafe-html:1',
      ),
      line('a picture', `<img src="${IMAGE}" />`, 'html-picture:1'),
      line(
        'a picture of several',
        `<picture><source srcset="${IMAGE}" /></picture>`,
        'unsafe-html:1',
        'unsafe-html:1',
      ),
      line('a frame', `<iframe src="${ELSEWHERE}/"></iframe>`, 'unsafe-html:1'),
      line('a frame with its page in it', '<iframe srcdoc="x"></iframe>', 'unsafe-html:1'),
      line('a film', `<video src="${ELSEWHERE}/a.mp4" poster="${IMAGE}"></video>`, 'unsafe-html:1'),
      line('a sound', `<audio src="${ELSEWHERE}/a.mp3"></audio>`, 'unsafe-html:1'),
      line('an object', `<object data="${ELSEWHERE}/a.swf"></object>`, 'unsafe-html:1'),
      line('an embedded thing', `<embed src="${ELSEWHERE}/a.swf" />`, 'unsafe-html:1'),
      line('a stylesheet', `<link rel="stylesheet" href="${ELSEWHERE}/a.css" />`, 'unsafe-html:1'),
      line('another address for the page', `<base href="${ELSEWHERE}/" />`, 'unsafe-html:1'),
      line('a drawing', '<svg><title>x</title></svg>', 'unsafe-html:1', 'unsafe-html:1'),
      line('a formula', '<math><mtext>x</mtext></math>', 'unsafe-html:1', 'unsafe-html:1'),
      line('a hidden page', '<body hidden>x</body>', 'unsafe-html:1'),
      line(
        'a whole document',
        '<html lang="de"><head></head></html>',
        'unsafe-html:1',
        'unsafe-html:1',
      ),
      line('a dialogue', '<dialog open>x</dialog>', 'unsafe-html:1'),
      line('a template', '<template>x</template>', 'unsafe-html:1'),
      line('a slot', '<slot name="x">x</slot>', 'unsafe-html:1'),
      line('an area that closes nothing', '<textarea>x</textarea>', 'unsafe-html:1'),
      line('a title of its own', '<title>x</title>', 'unsafe-html:1'),
      line('what is shown without scripts', '<noscript>x</noscript>', 'unsafe-html:1'),
      line(
        'what is shown without scripts, closed in an attribute',
        `<noscript><p title="</noscript><img src=${IMAGE} onerror=${ALERT}>">x</p></noscript>`,
        'unsafe-html:1',
      ),
      line('an element of nobody', '<x-evil>x</x-evil>', 'unsafe-html:1'),
      line('a marquee', '<marquee>x</marquee>', 'unsafe-html:1'),
      line('a heading', '<h1>x</h1>', 'unsafe-html:1'),
      line('a landmark', '<main>x</main>', 'unsafe-html:1'),
      line('a style of its own', '<p style="position: fixed">x</p>', 'unsafe-html:1'),
      line('a sheet of styles', `<style>p</style>`, 'unsafe-html:1'),
      line('a class of ours', '<p class="skip">x</p>', 'unsafe-html:1'),
      line('an id of ours', '<p id="_content">x</p>', 'unsafe-html:1'),
      line('a name that scripts look for', '<a name="getElementById">x</a>', 'unsafe-html:1'),
      line('a handler', '<p onclick="go()">x</p>', 'unsafe-html:1'),
      line('a handler in mixed letters', '<p oNmouseover="go()">x</p>', 'unsafe-html:1'),
      line('a thing that pops up', '<p popover="auto">x</p>', 'unsafe-html:1'),
      line('a text to change', '<p contenteditable="true">x</p>', 'unsafe-html:1'),
      line('a hidden text', '<p hidden="">x</p>', 'unsafe-html:1'),
      line('a place in the order of keys', '<p tabindex="1">x</p>', 'unsafe-html:1'),
      line('a role', '<p role="alert">x</p>', 'unsafe-html:1'),
      line('a name for screen readers', '<p aria-label="x">y</p>', 'unsafe-html:1'),
      line('data for scripts', '<p data-answer="x">y</p>', 'unsafe-html:1'),
      line('a part of nothing', '<p slot="x" is="y">z</p>', 'unsafe-html:1', 'unsafe-html:1'),
      line(
        'a link that tells where it was followed',
        `<a href="${ELSEWHERE}/" ping="${ELSEWHERE}/p">x</a>`,
        'unsafe-html:1',
      ),
      line(
        'a link in a new window',
        `<a href="${ELSEWHERE}/" target="_blank">x</a>`,
        'unsafe-html:1',
      ),
      line('a link that loads', `<a href="${ELSEWHERE}/" download="x">x</a>`, 'unsafe-html:1'),
      line('a link that is a script', '<a href="javascript:alert(1)">x</a>', 'unsafe-html:1'),
      line(
        'a link that is a script, in an entity',
        '<a href="java&#x73;cript:alert(1)">x</a>',
        'unsafe-html:1',
      ),
      line(
        'a link that is a script, behind a space',
        '<a href=" javascript:alert(1)">x</a>',
        'unsafe-html:1',
      ),
      line('a link that is a page', '<a href="data:text/html,x">x</a>', 'broken-link:1'),
      line(
        'a source that is a script',
        '<blockquote cite="javascript:alert(1)">x</blockquote>',
        'unsafe-html:1',
      ),
      line(
        'a background',
        `<table background="${IMAGE}"><tbody><tr><td>x</td></tr></tbody></table>`,
        'unsafe-html:1',
      ),
      line(
        'a table of a thousand columns',
        '<table><tbody><tr><td colspan="100000">x</td></tr></tbody></table>',
        'unsafe-html:1',
      ),
      line(
        'a language that is none',
        '<p lang="x&quot; onclick=&quot;go()">y</p>',
        'unsafe-html:1',
      ),
      line(
        'what may stand in a text',
        '<details open="">\n<summary>Why</summary>\n\nText with <kbd>Ctrl</kbd> and <abbr title="HyperText">HT</abbr>.\n\n</details>',
      ),
      line('elements in wrong order', '<div><b>one <i>two</i></b></div>'),
    ];
  }),
  md(
    'a script in a comment that ends early',
    `<!--> <script>${ALERT}</script> -->`,
    'unsafe-html:1',
  ),
  md('a script behind a remark that is none', `<!- x -><script>${ALERT}</script>`, 'unsafe-html:1'),
  md('a script in a section of data', `<![CDATA[<script>${ALERT}</script>]]>`, 'unsafe-html:1'),
  md('an instruction', '<?xml-stylesheet href="x"?>', 'unsafe-html:1'),
  md('a type of document', '<!DOCTYPE html>', 'unsafe-html:1'),
  md('a tag without an end', 'Text.\n\n<div title="\n\nMore.', 'open-html:3'),
  md('a remark without an end', 'Text.\n\n<!-- x\n\nMore.', 'open-html:3'),
  md('all that follows as plain text', '<plaintext>\n\nMore.', 'unsafe-html:1'),
  md('all that follows as an example', '<xmp>\n\nMore.', 'unsafe-html:1'),
  md('all that follows as code', '<listing>\n\nMore.', 'unsafe-html:1'),
  md('ends of what it did not begin', 'Text.\n\n</div></div></article></main></body>\n\nMore.'),
  md('elements that cross', '<b>one <i>two</b> three</i>'),
  md('a handler behind a slash', '<p/onclick="go()">x</p>'),
  md('a handler without quotes', '<p onclick=go()>x</p>', 'unsafe-html:1'),
  md('a second address', '<a href="https://elsewhere.example/" href="javascript:alert(1)">x</a>'),
  md('fifty-one elements in one another', `${'<div>'.repeat(51)}x`, 'too-deep:1'),
  md('a picture in an attribute that is text', `<p title="<img src=${IMAGE}>">x</p>`),
  md('a script in the words of a picture', `![<script>${ALERT}</script>](chart.png)`),
];

/** Links, pictures and addresses in Markdown itself. */
const links: readonly TextAttack[] = [
  md('a link of Markdown that is a script', '[x](javascript:alert(1))', 'unsafe-html:1'),
  md('a link that is a script, with a tab', '[x](<java\tscript:alert(1)>)', 'unsafe-html:1'),
  md(
    'a link that is a script, in entities',
    '[x](java&#115;cript&colon;alert(1))',
    'unsafe-html:1',
  ),
  md(
    'a link that is a script, by reference',
    '[x][y]\n\n[y]: javascript:alert(1)',
    'unsafe-html:1',
  ),
  md('a bare address that is a script', '<javascript:alert(1)>', 'unsafe-html:1'),
  md('a link that is another script', '[x](vbscript:x)', 'broken-link:1'),
  md('a link of Markdown that is a page', '[x](data:text/html,x)', 'broken-link:1'),
  md('a link to a file of the reader', '[x](file:///etc/passwd)', 'broken-link:1'),
  md('a link with one slash too few', '[x](https:/elsewhere.example)', 'not-a-web-address:1'),
  md('a link without slashes', '[x](https:elsewhere.example)', 'not-a-web-address:1'),
  md('a link with backslashes', '[x](https:\\\\elsewhere.example)', 'not-a-web-address:1'),
  md('a link without a scheme', '[x](//elsewhere.example/)', 'not-a-web-address:1'),
  md(
    'a link without a scheme, with backslashes',
    '[x](\\/\\/elsewhere.example/)',
    'not-a-web-address:1',
  ),
  md(
    'a link with another name in front',
    '[x](https://heron.example@elsewhere.example/)',
    'not-a-web-address:1',
  ),
  md(
    'a link that shows another address',
    '[https://heron.example/](https://elsewhere.example/)',
    'link-elsewhere:1',
  ),
  md(
    'a link whose text is turned',
    '[\u202egro.elpmaxe](https://elsewhere.example/)',
    'invisible-character:1',
  ),
  md('a word with a space of no width', 'heron\u200b.example', 'invisible-character:1'),
  md('a word with letters of tags', 'Text\u{e0041}\u{e0042} more', 'invisible-character:1'),
  md('a word with a filler of another script', 'Text \u3164 more', 'invisible-character:1'),
  md('a sign of a PDF', 'Text \u000b more', 'invisible-character:1'),
  md('a bell', 'Text \u0007 more', 'invisible-character:1'),
  md('what is no character', 'Text \ufffe more', 'invisible-character:1'),
  md('what turns a text, as an entity', 'Text &#x202e;more', 'invisible-character:1'),
  mdx(
    'what turns a text, in an attribute',
    '<Callout kind="note" title="a&#x202e;b">\n\nText.\n\n</Callout>',
    'invisible-character:1',
  ),
  md('a picture from elsewhere', `![A pixel](${IMAGE})`, 'picture-from-elsewhere:1'),
  md(
    'a picture from elsewhere without a scheme',
    '![A pixel](//elsewhere.example/a.png)',
    'picture-from-elsewhere:1',
  ),
  md(
    'a picture from elsewhere by reference',
    `![A pixel][a]\n\n[a]: ${IMAGE}`,
    'picture-from-elsewhere:1',
  ),
  md('a picture that is data', '![A pixel](data:image/svg+xml,x)', 'picture-from-elsewhere:1'),
  md('a picture out of the folder', '![A key](../../../../etc/key.png)', 'missing-picture:1'),
  md(
    'a heading that is called like a part of the page',
    '## _content\n\n## user content fn 1\n\n## Footnote label\n\nText[^1].\n\n[^1]: Note.',
  ),
  md(
    'a heading that is called like a name of every object',
    '## constructor\n\n## \\_\\_proto\\_\\_\n\n[x](#constructor)',
  ),
];

export const textAttacks: readonly TextAttack[] = [...code, ...html, ...links];
