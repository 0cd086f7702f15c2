/** The parts of survey delivery and how they are wired. */
import { Module, type DynamicModule } from '@nestjs/common';
import { outboxMigration, ServiceModule } from '@voc/service';
import type { SurveyDeliveryConfig } from './config.js';
import { InvitationController } from './invitations/invitation.controller.js';
import { Invitation } from './invitations/invitation.entity.js';
import { InvitationService } from './invitations/invitation.service.js';
import { OptOutController } from './invitations/opt-out.controller.js';
import { OptOut } from './invitations/opt-out.entity.js';
import { ResponseConsumer } from './invitations/response.consumer.js';
import { MailJob } from './mail/mail-job.entity.js';
import { MailTransport } from './mail/mail.transport.js';
import { MailWorker } from './mail/mail.worker.js';
import { MailboxMessage } from './mailbox/mailbox-message.entity.js';
import { MailboxController } from './mailbox/mailbox.controller.js';
import { MailboxServer } from './mailbox/mailbox.server.js';
import { Surveys1772000000000 } from './migrations/1772000000000-surveys.js';
import { SurveyController } from './surveys/survey.controller.js';
import { Survey } from './surveys/survey.entity.js';
import { SurveyService } from './surveys/survey.service.js';
import { CandidateService } from './triggers/candidate.service.js';
import { DecisionController } from './triggers/decision.controller.js';
import { Decision } from './triggers/decision.entity.js';
import { TriggerConsumer } from './triggers/trigger.consumer.js';

export const SERVICE = 'survey-delivery';
export const entities = [Survey, Decision, Invitation, MailJob, OptOut, MailboxMessage];
export const migrations = [outboxMigration, Surveys1772000000000];

@Module({})
export class AppModule {
  static with(config: SurveyDeliveryConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [ServiceModule.forRoot({ name: SERVICE, config, entities, migrations })],
      controllers: [
        SurveyController,
        DecisionController,
        OptOutController,
        InvitationController,
        MailboxController,
        TriggerConsumer,
        ResponseConsumer,
      ],
      providers: [
        SurveyService,
        CandidateService,
        InvitationService,
        MailboxServer,
        MailTransport,
        MailWorker,
      ],
    };
  }
}
