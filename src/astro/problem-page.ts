import { escapeXml } from '../feeds/escape-xml.ts';
import type { Problem } from '../problems/problem.ts';
import { inOneLine, legible } from '../problems/legible.ts';
import { sayProblem } from '../problems/say-problem.ts';

/**
 * The page that stands in the place of all others while the content has problems. It comes back by
 * itself: Vite's script in it reloads it.
 *
 * @param problems what is wrong; a text where the folder could not be read at all
 * @param folder how the reader names the content folder
 * @param base the base path of the site, with a slash at its end
 */
export function problemPage(
  problems: readonly Problem[] | string,
  folder: string,
  base: string,
): string {
  const title = typeof problems === 'string' ? problems : countOf(problems);
  const list =
    typeof problems === 'string' ? '' : problems.map((problem) => item(problem, folder)).join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeXml(title)}</title>
<style>
body { max-width: 48rem; margin: 2rem auto; padding: 0 1rem; font: 1.0625rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; }
ol { padding: 0; list-style: none; }
li { margin: 0 0 1.5rem; padding: 0.25rem 0 0.25rem 1rem; border-inline-start: 4px solid #b3261e; }
p { margin: 0 0 0.25rem; white-space: pre-wrap; }
</style>
<script type="module" src="${escapeXml(base)}@vite/client"></script>
</head>
<body>
<main>
<h1>${escapeXml(title)}</h1>
<p>The page comes back by itself as soon as you have mended and saved it.</p>
<ol>
${list}
</ol>
<p>Each is explained in content/README.md under its name.</p>
</main>
</body>
</html>
`;
}

function countOf(problems: readonly Problem[]): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  return `${problems.length === 1 ? '1 problem' : `${problems.length} problems`} in ${files === 1 ? '1 file' : `${files} files`}`;
}

function item(problem: Problem, folder: string): string {
  const { what, cure } = sayProblem(problem);
  const place = `${folder}/${inOneLine(legible(problem.file))}:${problem.line}:${problem.column}`;
  return `<li>
<p><code>${escapeXml(place)}</code> <small>${escapeXml(problem.code)}</small></p>
<p><strong>${escapeXml(what)}</strong></p>
<p>${escapeXml(cure)}</p>
</li>`;
}
