/** Why a re-analysis is not there, can't be ended, or must not go on. */
import { ServiceError } from '@voc/service/basics';

export function reanalysisUnknown(): ServiceError {
  return new ServiceError('reanalysis_not_found', 404, 'There is no such re-analysis.');
}

export function reanalysisEnded(state: string): ServiceError {
  return new ServiceError('reanalysis_ended', 409, `The re-analysis has ended: it is ${state}.`, { state });
}

/** It was cancelled or superseded, or another process has taken it. */
export class LeaseLost extends Error {
  constructor() {
    super('The re-analysis is in other hands.');
  }
}
