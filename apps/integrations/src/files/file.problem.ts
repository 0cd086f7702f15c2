/** Why a file as a whole can't be read. */

/** What can be wrong with a file; stable, so that people and programs may rely on it. */
export type FileProblemCode =
  | 'broken_file'
  | 'cells_too_large'
  | 'encrypted_file'
  | 'no_data_in_archive'
  | 'no_such_sheet'
  | 'too_many_columns'
  | 'too_many_entries'
  | 'unpacks_too_large'
  | 'unsupported_format';

/** Thrown while a file is unpacked or converted; the message says what to do. */
export class FileProblem extends Error {
  constructor(
    readonly code: FileProblemCode,
    message: string,
  ) {
    super(message);
  }
}
