/**
 * What the system calls a fault, such as `ENOENT`.
 *
 * @param error what was thrown
 * @returns undefined where it is no fault of the system’s
 */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}
