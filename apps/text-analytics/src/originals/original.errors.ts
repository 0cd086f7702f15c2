/** Why an original can't be shown. */
import { ServiceError } from '@voc/service/basics';

export function originalUnknown(): ServiceError {
  return new ServiceError(
    'original_not_found',
    404,
    'There is no original of such a piece of feedback; it may have been removed when its retention was over.',
  );
}

export function originalGone(why: 'retention_over' | 'deleted_at_source'): ServiceError {
  const detail =
    why === 'retention_over'
      ? 'The time for which this original is kept is over.'
      : 'Its source has deleted this piece of feedback; nothing of it is kept.';
  return new ServiceError('original_gone', 410, detail, { why });
}
