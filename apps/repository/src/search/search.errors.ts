/** What a search can be refused for. */
import { ServiceError, Unavailable } from '@voc/service/basics';

/** The cursor is damaged or belongs to another search. */
export const cursorInvalid = () =>
  new ServiceError(
    'invalid_cursor',
    400,
    'The cursor does not belong to this search; begin again without a cursor.',
  );

/** The pages of a search by relevance were left for too long. */
export const cursorExpired = () =>
  new ServiceError('cursor_expired', 410, 'The search was left for too long; begin again without a cursor.');

/** No such item, or not in this workspace: the two are told apart for nobody. */
export const feedbackUnknown = (id: string) =>
  new ServiceError('feedback_not_found', 404, 'There is no such feedback in this workspace.', { id });

/** Elasticsearch is down or busy. */
export const searchUnavailable = () => new Unavailable('The search');
