/** Why a model can't be trained, shown or taken into use. */
import { ServiceError } from '@voc/service/basics';
import type { ExampleCounts } from './training.plan.js';
import { LEAST_EXAMPLES, LEAST_OF_A_SIDE } from './training.plan.js';

/** Also for those of other workspaces. */
export function modelNotFound(): ServiceError {
  return new ServiceError('model_not_found', 404, 'There is no such model.');
}

/** `missing`: the sentence that says what there is and what is needed. */
export function tooFewExamples(missing: string, { total, negative, positive }: ExampleCounts): ServiceError {
  return new ServiceError(
    'too_few_examples',
    409,
    `${missing} Import feedback with scores, or correct the sentiment of some items.`,
    {
      examples: { total, negative, positive },
      needed: { total: LEAST_EXAMPLES, ofEachSide: LEAST_OF_A_SIDE },
    },
  );
}

/** It was refused, or is so old that its weights were thrown away. */
export function modelNotUsable(reason: string): ServiceError {
  return new ServiceError('model_not_usable', 409, reason);
}
