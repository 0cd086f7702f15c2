/** Why an import was refused at the door, or failed as a whole. */
import { type FieldProblem, invalidRequest, ServiceError } from '@voc/service/basics';
import type { ImportProblem } from './import.entity.js';

/** The file as a whole can't be read with its mapping; more tries can't help. */
export class ImportFailed extends Error {
  constructor(readonly problem: ImportProblem) {
    super(problem.detail);
  }
}

/** What a person is told where the reason is in the log only. */
export const unforeseen = () =>
  new ImportFailed({
    code: 'internal',
    detail:
      'The import failed for a reason nobody foresaw; what was read so far is in. The log of the service has the reason.',
  });

/** The worker's lease has run out and another one has taken the import. */
export class LeaseLost extends Error {
  constructor() {
    super('Another worker has taken the import.');
  }
}

export function presetNotFound(): ServiceError {
  return new ServiceError('preset_not_found', 404, 'There is no such preset of this workspace.');
}

export function tooManyPresets(most: number): ServiceError {
  return new ServiceError(
    'too_many_presets',
    409,
    `A workspace keeps up to ${most} presets; remove one first.`,
  );
}

/** Archives and workbooks have their table of contents at their end. */
export function wholeFileNeeded(): ServiceError {
  return new ServiceError(
    'whole_file_needed',
    400,
    'A zip archive or a workbook can be previewed as a whole only, up to 10 MiB; import it with a mapping.',
  );
}

export function importNotFound(): ServiceError {
  return new ServiceError('import_not_found', 404, 'There is no such import.');
}

/** A part of the multipart form is missing or not what it should be. */
export function badForm(pointer: string, detail: string): ServiceError {
  return invalidRequest([{ pointer, detail }]);
}

/** The mapping is not valid; pointers lead into it. */
export function badMapping(errors: readonly FieldProblem[]): ServiceError {
  return new ServiceError('invalid_mapping', 400, 'The mapping is not valid; `errors` says what to change.', {
    errors,
  });
}

/** The file can't be read with this mapping, seen before any row was. */
export function unfitFile({ code, detail, errors }: ImportProblem): ServiceError {
  return new ServiceError(code, 400, detail, errors && { errors });
}

/** It was asked to go on, to wait or to stop, and there is nothing any more that could. */
export function importEnded(state: string): ServiceError {
  return new ServiceError('import_ended', 409, `The import has ended: it is ${state}.`, { state });
}

/** Every stream of events is an open connection. */
export class TooManyStreams extends ServiceError {
  readonly retryAfterSeconds = 5;

  constructor() {
    super(
      'too_many_streams',
      429,
      'Too many streams of progress are open; close one, or ask for the import.',
    );
  }
}
