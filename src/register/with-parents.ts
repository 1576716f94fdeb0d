/** A name, then the names above it, as long as they have a dot: `a.b.example`, `b.example`. */
export function withParents(name: string): string[] {
  const names: string[] = [];
  let from = 0;
  for (let dot = name.indexOf('.'); dot !== -1; dot = name.indexOf('.', from)) {
    names.push(name.slice(from));
    from = dot + 1;
  }
  return names;
}
