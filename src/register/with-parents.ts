/** A name, then the names above it, as long as they have a dot: `a.b.example`, `b.example`. */
export function withParents(name: string): string[] {
  const labels = name.split('.');
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
}
