/** Keeps the published surveys at hand for the respond page. */
import { Controller } from '@nestjs/common';
import { surveyPublished, type SurveyPublished } from '@voc/contracts';
import { OnTopic, type Received } from '@voc/kafka';
import { Database } from '@voc/service';
import { SurveyVersion } from './survey-version.entity.js';

@Controller()
export class SurveyConsumer {
  constructor(private readonly database: Database) {}

  /** A published version never changes, so the first arrival is kept; closing a survey is a version of its own. */
  @OnTopic(surveyPublished, { name: 'surveys', fromBeginning: true })
  async onSurveys(batch: Received<SurveyPublished>[]): Promise<void> {
    const byWorkspace = Map.groupBy(
      batch.map(({ value }) => value),
      (survey) => survey.workspaceId,
    );
    for (const [workspaceId, surveys] of byWorkspace) {
      const rows = surveys.map((survey) => ({
        workspaceId,
        surveyId: survey.surveyId,
        version: survey.version,
        survey,
      }));
      await this.database.inWorkspace(workspaceId, (em) =>
        em.createQueryBuilder().insert().into(SurveyVersion).values(rows).orIgnore().execute(),
      );
    }
  }
}
