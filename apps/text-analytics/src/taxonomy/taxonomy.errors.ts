/** Why a taxonomy is not changed. */
import { type FieldProblem, invalidRequest, ServiceError } from '@voc/service/basics';
import { MAX_TOPICS } from './taxonomy.js';

export function topicNotFound(key: string): ServiceError {
  return new ServiceError('topic_not_found', 404, 'The taxonomy has no such topic.', { topic: key });
}

export function versionNotFound(): ServiceError {
  return new ServiceError('taxonomy_version_not_found', 404, 'The taxonomy has no such version.');
}

/** Somebody else has published meanwhile. */
export function newerVersion(seen: number, current: number): ServiceError {
  return new ServiceError(
    'taxonomy_changed',
    409,
    `The edit is of version ${seen}, but the taxonomy is at version ${current} by now; fetch it and edit that one.`,
    { version: current },
  );
}

export function keyTaken(key: string): ServiceError {
  return new ServiceError('topic_key_taken', 409, `There is a topic with the key ${key} already.`, {
    topic: key,
  });
}

export function hasTopicsBelow(key: string): ServiceError {
  return new ServiceError(
    'topic_has_topics_below',
    409,
    'There are topics below this one; move, merge or remove them first.',
    { topic: key },
  );
}

export function tooManyTopics(): ServiceError {
  return new ServiceError('too_many_topics', 409, `A taxonomy has at most ${MAX_TOPICS} topics.`);
}

export function tooManyExamples(most: number): ServiceError {
  return new ServiceError(
    'too_many_examples',
    409,
    `A topic keeps up to ${most} examples; remove some first.`,
  );
}

export function exampleNotFound(): ServiceError {
  return new ServiceError('topic_example_not_found', 404, 'The topic has no such example.');
}

export const badTopics = (problems: FieldProblem[]): ServiceError => invalidRequest(problems);
