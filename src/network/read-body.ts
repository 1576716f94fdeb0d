/**
 * Reads an answer’s text, and stops reading where it grows too large.
 *
 * @param response the answer
 * @param most how many bytes it may have, unpacked
 * @returns the text as UTF-8 without byte order mark, or undefined where it is too large
 */
export async function readBody(response: Response, most: number): Promise<string | undefined> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  const texts: string[] = [];
  let bytes = 0;
  // Leaving the loop cancels the body, which closes the connection.
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    if (bytes > most) return undefined;
    texts.push(decoder.decode(chunk, { stream: true }));
  }
  return texts.join('') + decoder.decode();
}
