/** Tells whether a file is, by its ending, a kind of picture that browsers show. */
export function isPictureFile(file: string): boolean {
  return /\.(png|jpe?g|webp|avif|gif|svg)$/iu.test(file);
}
