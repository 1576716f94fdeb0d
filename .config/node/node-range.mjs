// @ts-check

/**
 * Whether a version of Node meets a range as package.json's `engines` has them: `^1.2.3`, `>=1.2.3`,
 * `1`, `1.*` and `1.2.3`, of which parts may be left out, joined by `||`. Of a version of a nightly
 * build, the numbers alone count.
 *
 * @param {string} version such as `22.19.0`
 * @param {string} range
 * @returns {boolean}
 * @throws where the range has another form
 */
export function meetsRange(version, range) {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map((part) => parseInt(part, 10));
  return range.split('||').some((one) => {
    const match = /^(\^|>=)? *v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:\.[*x])?$/.exec(one.trim());
    if (match === null) throw new Error(`${range} is not a range of versions.`);
    const [, operator, ...parts] = match;
    const [atMajor = 0, atMinor = 0, atPatch = 0] = parts.map((part) => Number(part ?? 0));
    const above = major - atMajor || minor - atMinor || patch - atPatch;
    if (operator === '>=') return above >= 0;
    if (operator === undefined && parts[2] !== undefined) return above === 0;
    if (operator === undefined && parts[1] !== undefined)
      return major === atMajor && minor === atMinor;
    return above >= 0 && major === atMajor;
  });
}
