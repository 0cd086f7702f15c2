/** Why a row of a file was not taken. */
import type { RefusalCode } from '@voc/contracts';

/** Thrown while a row is mapped; the message is a reason that a person can act on. */
export class RowProblem extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
  }
}
