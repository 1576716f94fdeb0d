/** Ends a command that could not do what was asked; its text is all that is shown. */
export class Stop extends Error {
  override readonly name = 'Stop';
  /** 1: it was refused, and nothing was changed. 2: something could not be read. */
  readonly exitCode: 1 | 2;

  constructor(exitCode: 1 | 2, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}
