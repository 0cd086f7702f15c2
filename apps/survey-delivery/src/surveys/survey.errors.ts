/** Why a request about surveys is refused. */
import { ServiceError, type FieldProblem } from '@voc/service/basics';

export class InvalidSurvey extends ServiceError {
  constructor(errors: readonly FieldProblem[]) {
    super('invalid_survey', 400, 'The survey can’t be published like this; `errors` says what to change.', {
      errors,
    });
  }
}

export class SurveyNotFound extends ServiceError {
  constructor() {
    super('survey_not_found', 404, 'There is no survey with this id.');
  }
}
