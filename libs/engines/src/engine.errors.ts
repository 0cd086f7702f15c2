// What can go wrong while an engine is brought up, told with its reason and what to do about it.

/** An engine that could not be fetched, started or stopped; the message is ready for a terminal. */
export class EngineError extends Error {
  /**
   * @param engine which engine or tool failed
   * @param reason one sentence: what happened
   * @param advice what the reader can do now
   * @param detail the end of the engine's own log, if there is one
   */
  constructor(
    readonly engine: string,
    readonly reason: string,
    readonly advice: string,
    readonly detail = '',
  ) {
    super(
      [
        `${engine}: ${reason}`,
        ...(detail ? detail.split('\n').map((line) => `    ${line}`) : []),
        advice,
      ].join('\n'),
    );
    this.name = 'EngineError';
  }
}
