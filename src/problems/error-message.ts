/**
 * What something that was thrown says.
 *
 * @param error what was thrown
 */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
