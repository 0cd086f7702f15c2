/** Why a request about themes was refused, and why a run must not go on. */
import { type FieldProblem, invalidRequest, ServiceError } from '@voc/service/basics';

export function themeNotFound(): ServiceError {
  return new ServiceError('theme_not_found', 404, 'There is no such theme.');
}

export function runNotFound(): ServiceError {
  return new ServiceError('theme_run_not_found', 404, 'There is no such run.');
}

export function themeIsMerged(into: string): ServiceError {
  return new ServiceError('theme_merged', 409, 'The theme is a part of another one now.', {
    mergedInto: into,
  });
}

export function badMerge(problems: readonly FieldProblem[]): ServiceError {
  return invalidRequest(problems);
}

export function hasTopic(topic: string): ServiceError {
  return new ServiceError('theme_has_topic', 409, 'A topic was made of the theme already.', { topic });
}

/** Another process has taken the run. */
export class RunLeaseLost extends Error {
  constructor() {
    super('The run is in other hands.');
  }
}

/** The service stops; the run is free for others. */
export class RunInterrupted extends Error {
  constructor() {
    super('The run was interrupted.');
  }
}
