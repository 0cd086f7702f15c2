/** Why something can't be corrected. */
import { invalidRequest, ServiceError } from '@voc/service/basics';

export function feedbackUnknown(): ServiceError {
  return new ServiceError(
    'feedback_not_found',
    404,
    'There is no such feedback, or its original is kept no longer.',
  );
}

export function correctionUnknown(): ServiceError {
  return new ServiceError('correction_not_found', 404, 'There is no such correction.');
}

export function tooManyCorrections(most: number): ServiceError {
  return new ServiceError(
    'too_many_corrections',
    409,
    `A piece of feedback keeps up to ${most} corrections; take one back first.`,
    { most },
  );
}

export function badCorrection(pointer: string, detail: string): ServiceError {
  return invalidRequest([{ pointer, detail }]);
}
