/** Why a resumable upload was refused. */
import { ServiceError } from '@voc/service/basics';

/** Codes for what the protocol's library refuses by a status alone. */
const CODES: Readonly<Record<number, string>> = {
  404: 'upload_not_found',
  409: 'wrong_offset',
  410: 'upload_expired',
  412: 'protocol_version',
  413: 'too_large',
  501: 'not_offered',
};

/** `said`: the library's own words. */
export function refusedUpload(status: number, said: string): ServiceError {
  const detail = said.trim().replace(/([^.!?])$/, '$1.') || 'The upload was refused.';
  return new ServiceError(CODES[status] ?? 'bad_upload', status, detail);
}

/** Two requests wrote to one upload at once, or one of them is a repetition. */
export function wrongOffset(): ServiceError {
  return new ServiceError('wrong_offset', 409, 'The upload has gone on meanwhile; ask how far it is.');
}

export function emptyFile(): ServiceError {
  return new ServiceError('empty_file', 400, 'The file is empty.');
}

/** Unfinished uploads take up room until they expire. */
export class TooManyUploads extends ServiceError {
  readonly retryAfterSeconds = 60;

  constructor(limit: number) {
    super(
      'too_many_uploads',
      429,
      `The workspace has ${limit} unfinished uploads; finish one of them or end it by DELETE.`,
    );
  }
}
