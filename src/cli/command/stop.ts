/** Ends a command before its end; its text is all that is shown. */
export class Stop extends Error {
  override readonly name = 'Stop';
  /**
   * 0: the text is what was asked for. 1: it was refused, and nothing was changed. 2: something could
   * not be read.
   */
  readonly exitCode: 0 | 1 | 2;

  constructor(exitCode: 0 | 1 | 2, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}
