import type { NetworkProblem } from './network-problem.ts';

/**
 * Reads an answer’s text, and stops reading where there is more of it than may be.
 *
 * @param response the answer
 * @param take counts bytes as they come, unpacked; a problem where they are too many
 * @returns the text as UTF-8 without byte order mark
 * @throws what the connection throws
 */
export async function readBody(
  response: Response,
  take: (bytes: number) => NetworkProblem | undefined,
): Promise<string | NetworkProblem> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  const texts: string[] = [];
  // Leaving the loop cancels the body, which closes the connection.
  for await (const chunk of response.body) {
    const problem = take(chunk.byteLength);
    if (problem !== undefined) return problem;
    texts.push(decoder.decode(chunk, { stream: true }));
  }
  return texts.join('') + decoder.decode();
}
