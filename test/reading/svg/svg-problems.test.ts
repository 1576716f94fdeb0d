import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ProblemCode } from '../../../src/problems/problem.ts';
import { sayProblem } from '../../../src/problems/say-problem.ts';
import { checkContent } from '../../../src/reading/check-content.ts';
import { svgProblems } from '../../../src/reading/svg/svg-problems.ts';
import { PICTURE_LIMITS } from '../../../src/schema/picture-limits.ts';
import { fixture } from '../../fixture.ts';
import { files } from '../../files.ts';
import { overlay } from '../../overlay.ts';

const TODAY = '2026-11-24';
const FILE = 'posts/2025-06-01-quiet-again/drawing.svg';
const base = await fixture('base');

const problemsOf = (markup: string) =>
  checkContent(
    overlay(base, {
      ...files({}),
      attachments: new Map([[FILE, { fault: undefined, kind: undefined, markup }]]),
    }),
    TODAY,
  ).problems;

/** An SVG whose content begins on line 3. */
const drawing = (content: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"\n  viewBox="0 0 9 9"${attributes}>\n${content}\n</svg>\n`;

const style = (css: string): string => drawing(`<style>\n${css}\n</style>`);

/** What an attack tries, the SVG, the line of the problem, what is quoted, and another code than the usual. */
type Attack = [tries: string, markup: string, line: number, got: string, code?: ProblemCode];

const attacks: Attack[] = [
  // Scripts
  ['a script', drawing('<script>alert(1)</script>'), 3, '<script>'],
  [
    'a script from elsewhere',
    drawing('<g/>\n<script href="https://a.example/x.js"/>'),
    4,
    '<script>',
  ],
  ['a script in capitals', drawing('<SCRIPT>alert(1)</SCRIPT>'), 3, '<SCRIPT>'],
  [
    'a script with the prefix of SVG',
    drawing('<s:script xmlns:s="http://www.w3.org/2000/svg"/>'),
    3,
    '<s:script>',
  ],
  [
    'a script of HTML',
    drawing('<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>'),
    3,
    '<h:script>',
  ],
  [
    'a script of HTML by default',
    drawing('<script xmlns="http://www.w3.org/1999/xhtml"/>'),
    3,
    '<script>',
  ],
  [
    'a script of HTML whose namespace is written with entities',
    drawing('<h:script xmlns:h="http://www.w3.org/1999/xht&#109;l"/>'),
    3,
    '<h:script>',
  ],
  [
    'a script among an editor’s notes',
    drawing(
      '<metadata>\n<i:note xmlns:i="http://www.inkscape.org/namespaces/inkscape"><script/></i:note></metadata>',
    ),
    4,
    '<script>',
  ],
  [
    'a script among notes whose prefix is taken over',
    drawing('<inkscape:script xmlns:inkscape="http://www.w3.org/2000/svg"/>'),
    3,
    '<inkscape:script>',
  ],
  [
    'a script behind a second root',
    `${drawing('')}<script xmlns="http://www.w3.org/2000/svg"/>`,
    5,
    '',
    'svg-syntax',
  ],
  // Handlers
  ['a handler on the root', drawing('', '\n onload="alert(1)"'), 3, 'onload="alert(1)"'],
  ['a handler on a shape', drawing('<rect\nonclick="alert(1)"/>'), 4, 'onclick="alert(1)"'],
  ['a handler in capitals', drawing('<rect OnClick="alert(1)"/>'), 3, 'OnClick="alert(1)"'],
  [
    'a handler without a name yet',
    drawing('<rect onsomethingnew="alert(1)"/>'),
    3,
    'onsomethingnew="alert(1)"',
  ],
  [
    'a handler as XML event',
    drawing('<rect e:event="load" xmlns:e="http://www.w3.org/2001/xml-events"/>'),
    3,
    'e:event="load"',
  ],
  [
    'a listener as XML event',
    drawing('<e:listener xmlns:e="http://www.w3.org/2001/xml-events"/>'),
    3,
    '<e:listener>',
  ],
  [
    'a handler of SVG Tiny',
    drawing('<handler type="text/ecmascript">alert(1)</handler>'),
    3,
    '<handler>',
  ],
  // Other documents
  ['a page within', drawing('<foreignObject><p/></foreignObject>'), 3, '<foreignObject>'],
  ['a frame', drawing('<iframe src="https://a.example/"/>'), 3, '<iframe>'],
  ['an unknown namespace', drawing('<x:a xmlns:x="urn:x"/>'), 3, '<x:a>'],
  [
    'mathematics with a link',
    drawing('<math xmlns="http://www.w3.org/1998/Math/MathML" href="javascript:alert(1)"/>'),
    3,
    '<math>',
  ],
  ['no namespace at all', drawing('<g xmlns=""/>'), 3, '<g>'],
  // References
  ['a link that runs', drawing('<a xlink:href="javascript:alert(1)"><text>x</text></a>'), 3, '<a>'],
  [
    'an SVG within an SVG',
    drawing('<image href="data:image/svg+xml;base64,PHN2Zz48L3N2Zz4="/>'),
    3,
    '<image>',
  ],
  [
    'a picture from elsewhere',
    drawing('<feImage xlink:href="https://a.example/dot.png"/>'),
    3,
    '<feImage>',
  ],
  ['a use of another file', drawing('<use href="other.svg#a"/>'), 3, 'href="other.svg#a"'],
  [
    'a use of another server',
    drawing('<use\n xlink:href="//a.example/x.svg#a"/>'),
    4,
    'xlink:href="//a.example/x.svg#a"',
  ],
  [
    'a use of data',
    drawing('<use href="data:image/svg+xml,x#a"/>'),
    3,
    'href="data:image/svg+xml,x#a"',
  ],
  [
    'a use that runs',
    drawing('<use href="javascript:alert(1)"/>'),
    3,
    'href="javascript:alert(1)"',
  ],
  [
    'an address with a tab in its scheme',
    drawing('<use href="java&#9;script:alert(1)"/>'),
    3,
    'href="java script:alert(1)"',
  ],
  [
    'an address behind spaces',
    drawing('<use href="  https://a.example/#a"/>'),
    3,
    'href=" https://a.example/#a"',
  ],
  [
    'an address in entities',
    drawing('<use href="&#x68;ttps://a.example/#a"/>'),
    3,
    'href="https://a.example/#a"',
  ],
  [
    'an address with another prefix for XLink',
    drawing('<use l:href="x#a" xmlns:l="http://www.w3.org/1999/xlink"/>'),
    3,
    'l:href="x#a"',
  ],
  ['an address in capitals', drawing('<use HREF="#a"/>'), 3, 'HREF="#a"'],
  [
    'another base for what leads within',
    drawing('<g xml:base="https://a.example/"/>'),
    3,
    'xml:base="https://a.example/"',
  ],
  [
    'a gradient from elsewhere',
    drawing('<linearGradient href="https://a.example/#g"/>'),
    3,
    'href="https://a.example/#g"',
  ],
  [
    'a fill from elsewhere',
    drawing('<rect fill="url(https://a.example/#g)"/>'),
    3,
    'fill="url(https://a.example/#g)"',
  ],
  [
    'a filter from elsewhere, in quotes',
    drawing('<rect filter="URL( \'//a.example/f.svg#f\' )"/>'),
    3,
    'filter="URL( \'//a.example/f.svg#f\' )"',
  ],
  [
    'a pointer from elsewhere',
    drawing('<rect cursor="url(#a), url(x.cur), auto"/>'),
    3,
    'cursor="url(#a), url(x.cur), auto"',
  ],
  // CSS
  [
    'an import',
    style('@import "https://a.example/x.css";'),
    4,
    '@import "https://a.example/x.css"',
  ],
  [
    'an import as address',
    style('@import url(//a.example/x.css);'),
    4,
    '@import url(//a.example/x.css)',
  ],
  [
    'a font',
    style('@font-face { font-family: a; src: url(https://a.example/a.woff2) }'),
    4,
    '@font-face',
  ],
  [
    'a background',
    style('rect { fill: red;\nbackground: url("https://a.example/") }'),
    5,
    'url("https://a.example/")',
  ],
  [
    'an address behind an escape',
    style(String.raw`rect { fill: \75 rl(https://a.example/) }`),
    4,
    String.raw`\75 rl(https://a.example/)`,
  ],
  [
    'an escape in an import',
    style(String.raw`@\69mport "https://a.example/";`),
    4,
    String.raw`@\69mport "https://a.example/"`,
  ],
  [
    'an address without its sign',
    style('rect { background: image-set("https://a.example/" 1x) }'),
    4,
    'image-set("https://a.example/" 1x)',
  ],
  [
    'an address as source',
    style('rect { background: src("https://a.example/") }'),
    4,
    'src("https://a.example/")',
  ],
  [
    'an address out of an attribute',
    style('rect { fill: attr(data-a url) }'),
    4,
    'attr(data-a url)',
  ],
  [
    'an address out of a variable',
    style('rect { --a: url(https://a.example/); fill: var(--a) }'),
    4,
    '--a: url(https://a.example/)',
  ],
  ['a binding', style('rect { -moz-binding: url(#a) }'), 4, '-moz-binding: url(#a)'],
  ['an expression', style('rect { width: expression(alert(1)) }'), 4, 'expression(alert(1))'],
  ['a movement', style('@keyframes a { to { fill: red } }'), 4, '@keyframes a'],
  [
    'an import behind what only looks like an address',
    style('rect { fill: url/**/(https://a.example/) }\n@import/**/"x";'),
    5,
    '@import/**/"x"',
  ],
  [
    'a stylesheet in CDATA',
    drawing('<style><![CDATA[\n@import "x";\n]]></style>'),
    4,
    '@import "x"',
  ],
  [
    'a stylesheet in pieces',
    drawing('<style>rect { fill: u<!-- -->rl(https://a.example/) }</style>'),
    3,
    'url(https://a.example/)',
  ],
  ['a stylesheet with entities', drawing('<style>&#64;import "x";</style>'), 3, '@import "x"'],
  [
    'an address in an attribute of style',
    drawing('<rect style="fill:red;\nfill:url(//a.example/)"/>'),
    3,
    'url(//a.example/)',
  ],
  [
    'a stylesheet from elsewhere',
    `<?xml-stylesheet href="https://a.example/x.css"?>\n${drawing('')}`,
    1,
    '<?xml-stylesheet href="https://a.example/x.css"?>',
  ],
  [
    'a stylesheet as a link of HTML',
    drawing('<link xmlns="http://www.w3.org/1999/xhtml" rel="stylesheet" href="x.css"/>'),
    3,
    '<link>',
  ],
  // Movement
  [
    'a movement that sets an address',
    drawing('<use href="#a"><set attributeName="href" to="javascript:alert(1)"/></use>'),
    3,
    '<set>',
  ],
  [
    'a movement through values',
    drawing('<animate attributeName="xlink:href" values="#a;javascript:alert(1)"/>'),
    3,
    '<animate>',
  ],
  [
    'a movement that begins a handler',
    drawing('<animateTransform onbegin="alert(1)"/>'),
    3,
    '<animateTransform>',
  ],
  [
    'a movement along another file',
    drawing('<animateMotion><mpath href="x.svg#a"/></animateMotion>'),
    3,
    '<animateMotion>',
  ],
  // Documents
  [
    'an entity',
    `<!DOCTYPE svg [\n<!ENTITY a "x">\n]>\n${drawing('<text>&amp;</text>')}`,
    1,
    '<!DOCTYPE svg [ <!ENTITY a "x"> ]>',
  ],
  [
    'an entity that is told',
    `<!DOCTYPE svg [<!ENTITY a "<script/>">]>\n${drawing('&a;')}`,
    1,
    '<!DOCTYPE svg [<!ENTITY a "<script/>">]>',
  ],
  [
    'a document type from elsewhere',
    `<!DOCTYPE svg SYSTEM "https://a.example/x.dtd">\n${drawing('')}`,
    1,
    '<!DOCTYPE svg SYSTEM "https://a.example/x.dtd">',
  ],
  [
    'a document type of HTML, which knows entities',
    `<!DOCTYPE svg PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/a.dtd">\n${drawing('')}`,
    1,
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "htt…',
  ],
  ['another encoding', `<?xml version="1.0" encoding="UTF-7"?>\n${drawing('')}`, 1, 'UTF-7'],
  ['another version of XML', `<?xml version="1.1"?>\n${drawing('')}`, 1, 'version="1.1"'],
  [
    'text that other readers take for markup',
    drawing('<text>\n<![CDATA[<script>]]></text>'),
    4,
    '<![CDATA[<script>',
  ],
  ['a root without a namespace', '<svg viewBox="0 0 9 9">\n<script/></svg>', 1, '<svg>'],
  ['a root of HTML', '<svg xmlns="http://www.w3.org/1999/xhtml"/>', 1, '<svg>'],
  [
    'a gap that takes Astro the square of its length',
    drawing(`<g id="a${' '.repeat(PICTURE_LIMITS.spaces + 1)}"/>`),
    3,
    'viewBox="0 0 9 9"> <g id="a',
  ],
  // What is not XML
  ['a tag without an end', drawing('<g>'), 4, 'viewBox="0 0 9 9"> <g> </svg>', 'svg-syntax'],
  ['an attribute without quotes', drawing('<rect width=9/>'), 3, '', 'svg-syntax'],
  ['an attribute twice', drawing('<rect x="1" x="2"/>'), 3, '', 'svg-syntax'],
  ['an entity of HTML', drawing('<text>&nbsp;</text>'), 3, '', 'svg-syntax'],
  ['a prefix without a namespace', drawing('<svg:script/>'), 3, '', 'svg-syntax'],
  ['a NUL, as UTF-16 has it', drawing('').replace(/./gu, '$&\0'), 1, '', 'svg-syntax'],
  [
    'an entity by the name of a property of objects',
    drawing('<text>&constructor;</text>'),
    3,
    '',
    'svg-syntax',
  ],
  // Bombs
  [
    'a million uses in six lines',
    drawing(laughs('g', (to) => `<use href="#${to}"/>`)),
    8,
    '<g>',
    'picture-too-large',
  ],
  [
    'patterns in patterns',
    drawing(laughs('pattern', (to) => `<rect fill="url(#${to})"/>`)),
    8,
    '<pattern>',
    'picture-too-large',
  ],
  [
    'masks in masks',
    drawing(laughs('mask', (to) => `<rect style="mask:url('#${to}')"/>`)),
    8,
    '<mask>',
    'picture-too-large',
  ],
  [
    'clips in clips',
    drawing(laughs('clipPath', (to) => `<rect clip-path="url(#${to})"/>`)),
    8,
    '<clipPath>',
    'picture-too-large',
  ],
  [
    'markers in markers',
    drawing(laughs('marker', (to) => `<path d="M0 0" marker-start="url(#${to})"/>`)),
    7,
    '<marker>',
    'picture-too-large',
  ],
  [
    'a marker at each of very many corners',
    drawing(
      `<marker id="m">${'<g/>'.repeat(10)}</marker>\n<g marker-mid="url(#m)"><path d="M0 0${'h1'.repeat(10_000)}"/></g>`,
    ),
    4,
    '<g>',
    'picture-too-large',
  ],
  [
    'a pattern for very many shapes',
    drawing(
      `<pattern id="p">${'<g/>'.repeat(300)}</pattern>\n<g fill="url(#p)">${'<g/>'.repeat(300)}</g>`,
    ),
    4,
    '<g>',
    'picture-too-large',
  ],
  [
    'uses through a stylesheet',
    drawing(
      `<style>${[0, 1, 2, 3, 4, 5].map((n) => `.a${n}{mask:url(#a${n})}`).join('')}</style>\n${laughs('mask', (to) => `<rect class="${to}"/>`)}`,
    ),
    9,
    '<mask>',
    'picture-too-large',
  ],
  ['a use of itself', drawing('<g id="a">\n<use href="#a"/></g>'), 4, '<use>'],
  [
    'two that use one another',
    drawing('<g id="a"><use href="#b"/></g>\n<g id="b"><use href="#a"/></g>'),
    4,
    '<use>',
  ],
  [
    'a circle through a stylesheet',
    drawing('<style>rect{mask:url(#m)}</style>\n<mask id="m"><rect/></mask>'),
    4,
    '<rect>',
  ],
  [
    'a circle through the second of a name',
    drawing('<g id="a"/>\n<g id="a"><use href="#a"/></g>'),
    4,
    '<use>',
  ],
  [
    'elements inside one another',
    drawing(`${'<g>'.repeat(PICTURE_LIMITS.depth)}${'</g>'.repeat(PICTURE_LIMITS.depth)}`),
    3,
    '<g>',
    'picture-too-large',
  ],
  [
    'very many elements',
    drawing('<g/>'.repeat(PICTURE_LIMITS.drawn)),
    3,
    '<g>',
    'picture-too-large',
  ],
];

/** Six levels, each of which draws the one before ten times: the first stands on line 3. */
function laughs(element: string, draw: (id: string) => string): string {
  return Array.from({ length: 6 }, (_, level) => {
    const inside = level === 0 ? '<rect/>' : draw(`a${level - 1}`).repeat(10);
    return `<${element} id="a${level}">${inside}</${element}>`;
  }).join('\n');
}

describe('an SVG that tries more than to be seen is refused at its place', () => {
  test.each(attacks)('%s', (_tries, markup, line, got, code = 'unsafe-picture') => {
    const problems = problemsOf(markup);
    expect(problems[0]).toMatchObject({ code, file: FILE, line });
    if (got !== '') expect(problems[0]?.got).toBe(got);
    for (const problem of problems)
      expect(Object.values(sayProblem(problem)).join(' ')).not.toMatch(/undefined|“”/u);
  });

  test('columns count from 1, as editors show them', () => {
    expect(problemsOf(drawing('<g>\n  <rect x="1"  onclick="a"\n/></g>'))).toMatchObject([
      { line: 4, column: 16 },
    ]);
    expect(problemsOf(style('rect {\n  fill: url(x) }'))).toMatchObject([{ line: 5, column: 9 }]);
    expect(problemsOf(`\ufeff${drawing('').replaceAll('\n', '\r\n')}<b/>`)).toMatchObject([
      { line: 5, column: 4 },
    ]);
  });

  test('all is told at once, each thing once, and not without end', () => {
    const many = drawing('<script/><script/>\n<rect onclick="a"/><rect onclick="a"/>');
    expect(problemsOf(many)).toMatchObject([
      { line: 3, got: '<script>' },
      { line: 4, got: 'onclick="a"' },
    ]);
    const without = drawing(Array.from({ length: 99 }, (_, index) => `<a${index}/>`).join(''));
    expect(problemsOf(without)).toHaveLength(10);
  });
});

const good: [name: string, markup: string][] = [
  [
    'as Inkscape saves it',
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="210mm" height="297mm" viewBox="0 0 210 297" version="1.1" id="svg5" inkscape:version="1.3.2"
  sodipodi:docname="drawing.svg" xml:space="preserve"
  xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
  xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
  xmlns:xlink="http://www.w3.org/1999/xlink" xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg"
  xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
<sodipodi:namedview id="namedview7" pagecolor="#ffffff" inkscape:zoom="0.7" showgrid="false"><inkscape:grid type="xygrid" id="g1"/></sodipodi:namedview>
<defs id="defs2"><linearGradient id="a"><stop style="stop-color:#000000;stop-opacity:1;" offset="0" id="s1"/></linearGradient>
<linearGradient inkscape:collect="always" xlink:href="#a" id="b" x1="1" y1="2" x2="3" y2="4" gradientUnits="userSpaceOnUse" gradientTransform="matrix(1,0,0,-1.2e-3,-4,5)"/></defs>
<metadata id="m"><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format><dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/></cc:Work></rdf:RDF></metadata>
<g inkscape:label="Layer 1" inkscape:groupmode="layer" id="layer1" style="display:inline">
<path style="fill:url(#b);stroke:#000000;stroke-width:0.264583px;-inkscape-stroke:none;paint-order:markers fill stroke" d="m 1,2 3,4 z" sodipodi:nodetypes="ccc"/>
<text xml:space="preserve" style="font-size:10.5px;line-height:1.25;font-family:sans-serif;-inkscape-font-specification:'sans-serif, Normal';white-space:pre" x="1" y="2"><tspan sodipodi:role="line" x="1" y="2">Words</tspan></text>
</g></svg>`,
  ],
  [
    'as Illustrator saves it',
    `<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator 24.0.1, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg version="1.1" id="Layer_1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" x="0px" y="0px"
	 viewBox="0 0 800 600" style="enable-background:new 0 0 800 600;" xml:space="preserve">
<style type="text/css">
	.st0{fill:#FFFFFF;}
	.st1{fill:url(#SVGID_1_);stroke:#1D1D1B;stroke-miterlimit:10;}
	.st2{font-family:'MyriadPro-Regular';}
</style>
<linearGradient id="SVGID_1_" gradientUnits="userSpaceOnUse" x1="1" y1="2" x2="3" y2="4"><stop  offset="0" style="stop-color:#FFFFFF"/></linearGradient>
<rect class="st1" width="9" height="9"/>
<text transform="matrix(1 0 0 1 20 30)" class="st2 st0">Words</text></svg>`,
  ],
  [
    'a stylesheet in CDATA, as plots of R have it',
    drawing(
      "<defs><style type='text/css'><![CDATA[\n.a line, .a > rect { fill: none; stroke: #000 !important }\n]]></style></defs>",
    ),
  ],
  [
    'a stylesheet for dark pages',
    style(
      'text, .b:hover { font: italic 16px/1.2 "Open Sans", sans-serif }\n@media (prefers-color-scheme: dark) { path { fill: rgb(1 2 3 / 50%) } }',
    ),
  ],
  [
    'glyphs used again and again, as matplotlib has them',
    drawing(
      `<defs><path id="DejaVuSans-31" d="M1 2" transform="scale(0.015625)"/></defs>${'<use xlink:href="#DejaVuSans-31" x="1"/>'.repeat(5000)}`,
    ),
  ],
  [
    'a shadow',
    drawing(
      '<filter id="f" x="-10%" y="-10%"><feDropShadow dx="1" dy="1" stdDeviation="2" flood-color="#000" flood-opacity=".5"/></filter><g filter="url(#f)"><rect rx="2"/></g>',
    ),
  ],
  [
    'a shadow in steps',
    drawing(
      '<filter id="f"><feGaussianBlur in="SourceAlpha" stdDeviation="3"/><feOffset dx="2" result="o"/><feMerge><feMergeNode in="o"/></feMerge></filter><rect style="filter:url(#f) drop-shadow(1px 2px 3px #0008)"/>',
    ),
  ],
  [
    'a gradient in a clip',
    drawing(
      '<defs><clipPath id="c"><circle r="4"/></clipPath><radialGradient id="g"><stop offset="0"/></radialGradient></defs><rect clip-path="url(#c)" fill="url(\'#g\') none"/>',
    ),
  ],
  [
    'a symbol and a mask',
    drawing(
      '<symbol id="s" viewBox="0 0 1 1"><path d="M0 0"/></symbol><mask id="m" style="mask-type:luminance"><use href="#s"/></mask><use href="#s" mask="url(#m)"/>',
    ),
  ],
  [
    'arrows on lines',
    drawing(
      '<marker id="a" orient="auto" refX="1" markerWidth="3"><path d="M0 0 3 1"/></marker><path marker-end="url(#a)" d="M0 0L9 9"/>',
    ),
  ],
  [
    'words along a line, in other letters',
    drawing(
      '<path id="Слой_1" d="M0 0"/><text lang="uk" direction="ltr"><textPath href="#Слой_1" startOffset="50%">Слова</textPath></text>',
    ),
  ],
  [
    'words for those who cannot see it',
    drawing(
      '<title>A heron</title><desc>On a stone</desc>',
      ' role="img" aria-labelledby="t" tabindex="0"',
    ),
  ],
  [
    'what Figma and Sketch note',
    drawing(
      '<g style="mix-blend-mode:multiply" sketch:type="MSLayerGroup" data-name="Layer 1" xmlns:sketch="http://www.bohemiancoding.com/sketch/ns"/>',
    ),
  ],
  [
    'lists of lengths and no values',
    drawing(
      '<text x="1 2 3" y="" rotate="10"><tspan dx="1,2">x</tspan></text><rect style="" stroke-dasharray="1, 2.5"/>',
    ),
  ],
  [
    'as many elements and levels as may be',
    drawing(
      `${'<g>'.repeat(PICTURE_LIMITS.depth - 1)}${'</g>'.repeat(PICTURE_LIMITS.depth - 1)}${'<g/>'.repeat(PICTURE_LIMITS.drawn - PICTURE_LIMITS.depth)}`,
    ),
  ],
];

const ours = ['content', 'test/fixtures/look']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => file.endsWith('.svg'))
  .map((file): [name: string, markup: string] => [file, readFileSync(file, 'utf8')]);

test.each([...good, ...ours])('an SVG is published: %s', (_name, markup) => {
  expect(problemsOf(markup)).toEqual([]);
});

test('there are SVGs of ours among them', () => {
  expect(ours.length).toBeGreaterThan(10);
});

/** What there is a million of, one of it, and the SVG around them. */
type Worst = [name: string, unit: string, around?: (units: string) => string];

const LENGTH = 1_000_000;

const worst: Worst[] = [
  ['elements', '<g/>'],
  ['elements inside one another', '<g>'],
  ['elements of many names', '<g xmlns:a="urn:a"/>'],
  [
    'classes',
    'a ',
    (units) => drawing(`<style>.a{mask:url(#a)}</style><g id="a" class="${units}"/>`),
  ],
  [
    'attributes',
    '',
    () => drawing(`<g ${Array.from({ length: 60_000 }, (_, n) => `data-a${n}="1"`).join(' ')}/>`),
  ],
  ['rules', 'a{}', style],
  ['selectors', 'a,', (units) => style(`${units}a{fill:url(#a)}`)],
  ['signs of comments', '/*', style],
  ['comments', '/**/', style],
  ['addresses', 'url(#a)', (units) => style(`a{fill:${units}}`)],
  ['addresses without an end', 'url(#', (units) => drawing(`<g fill="${units}"/>`)],
  ['brackets', '(', (units) => drawing(`<g fill="${units}"/>`)],
  ['quotes', "'", (units) => style(`a{fill:${units}}`)],
  ['digits', '1', (units) => drawing(`<g fill="${units}"/>`)],
  ['groups of media', '@media a{', style],
  ['spaces one by one', 'a ', (units) => drawing(`<g id="${units}"/>`)],
  ['gaps', `a${' '.repeat(PICTURE_LIMITS.spaces)}`, (units) => drawing(`<g id="${units}"/>`)],
  ['entities', '&#65;'],
  ['entities without an end', '&#'],
  ['comments of XML', '<!---->'],
  ['marks of document types', '<!DOCTYPE svg [', (units) => units + drawing('')],
  ['tags without an end', '<g '],
  ['line ends', '\n'],
  [
    'uses of one another',
    '',
    () =>
      drawing(
        Array.from({ length: 20_000 }, (_, n) => `<use id="a${n}" href="#a${n + 1}"/>`).join(''),
      ),
  ],
  [
    'names that many share',
    '<g id="a"/>',
    (units) => drawing(`${units.slice(0, 100_001)}<use href="#a"/>`),
  ],
];

test.each(worst)(
  'a million characters of %s are judged at once',
  (_name, unit, around = drawing) => {
    const markup = around(unit.repeat(Math.floor(LENGTH / Math.max(1, unit.length))));
    const start = performance.now();
    svgProblems(markup, FILE);
    expect(performance.now() - start).toBeLessThan(3000);
  },
);
