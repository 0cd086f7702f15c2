/** Why a row of a file was not taken. */

/** What can be wrong with a row; stable, so that people and programs may rely on it. */
export type RowProblemCode =
  | 'empty'
  | 'invalid_encoding'
  | 'invalid_json'
  | 'invalid_utf8'
  | 'missing_date'
  | 'missing_id'
  | 'not_acceptable'
  | 'off_scale'
  | 'oversized'
  | 'ragged'
  | 'too_large'
  | 'unclosed_quote'
  | 'unreadable_date'
  | 'unreadable_score';

/** Thrown while a row is mapped; the message is a reason that a person can act on. */
export class RowProblem extends Error {
  constructor(
    readonly code: RowProblemCode,
    message: string,
  ) {
    super(message);
  }
}
