/** Why an answer that came as JSON is refused; forms get a page instead. */
import { ServiceError, Unavailable } from '@voc/service/basics';
import type { AnswerProblem } from './answer.reading.js';
import { respondWords } from './respond.words.js';

export class LinkUnknown extends ServiceError {
  constructor() {
    super('link_unknown', 404, 'There is no survey behind this link.');
  }
}

export class LinkExpired extends ServiceError {
  constructor() {
    super('link_expired', 410, 'The time to answer this survey is over.');
  }
}

export class SurveyNotReady extends Unavailable {
  constructor() {
    super('The survey', 3);
  }
}

export class InvalidAnswer extends ServiceError {
  constructor(problems: readonly AnswerProblem[]) {
    super('invalid_answer', 400, 'The answer was not stored; `errors` says what to change.', {
      errors: problems.map(({ code, questionId }) => ({
        pointer: questionId === undefined ? '/answers' : `/answers/${questionId}`,
        code,
        detail: respondWords.en.problems[code],
      })),
    });
  }
}
