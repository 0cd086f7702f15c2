/** Sends the mails that are due: takes jobs so that several workers never take the same, and tries failed ones again. */
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Cipher, CONFIG, Database, WorkLoop } from '@voc/service';
import type { SurveyDeliveryConfig } from '../config.js';
import { Invitation, type Contact } from '../invitations/invitation.entity.js';
import { InvitationService } from '../invitations/invitation.service.js';
import { languageFor } from '../surveys/survey.definition.js';
import { Survey } from '../surveys/survey.entity.js';
import { renderInvitationMail } from './invitation-mail.render.js';
import { MAX_ATTEMPTS, pauseAfter, readFailure } from './mail.failure.js';
import { MailJob } from './mail-job.entity.js';
import { MailTransport, type OutgoingMail } from './mail.transport.js';

const BATCH = 20;
const POLL_MS = 1_000;
/** Longer than any attempt takes: after this a job whose worker has died is taken by another. */
const LEASE_SECONDS = 180;

interface Job {
  workspaceId: string;
  invitationId: string;
  attempts: number;
}

@Injectable()
export class MailWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(MailWorker.name);
  private readonly loop = new WorkLoop({
    step: () => this.sendDue(),
    pollMs: POLL_MS,
    onError: (error) => this.logger.warn({ err: error }, 'Due mails can’t be read'),
  });

  constructor(
    private readonly database: Database,
    private readonly cipher: Cipher,
    private readonly invitations: InvitationService,
    private readonly transport: MailTransport,
    @Inject(CONFIG) private readonly config: SurveyDeliveryConfig,
  ) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  /** Looks for due mails at once instead of at the next look. */
  wake(): void {
    this.loop.wake();
  }

  /** Whether more may be due. */
  private async sendDue(): Promise<boolean> {
    const jobs = await this.takeJobs();
    await Promise.all(
      jobs.map((job) =>
        // The lease ends by itself, so the job is not lost.
        this.work(job).catch((error: unknown) =>
          this.logger.warn({ err: error, ...job }, 'A mail was left for later'),
        ),
      ),
    );
    return jobs.length === BATCH;
  }

  /** A mail waits until the message about its invitation is published: its link must not be known to nobody. */
  private async takeJobs(): Promise<Job[]> {
    const [rows] = await this.database.asRelay((em) =>
      em.query<[Job[], number]>(
        `update mail_job set due_at = now() + make_interval(secs => $1), attempts = attempts + 1
         where (workspace_id, invitation_id) in (
           select workspace_id, invitation_id from mail_job job
           where due_at <= now() and not exists (
             select from outbox where outbox.key = job.workspace_id || ':' || job.invitation_id)
           order by due_at limit $2 for update skip locked)
         returning workspace_id as "workspaceId", invitation_id as "invitationId", attempts`,
        [LEASE_SECONDS, BATCH],
      ),
    );
    return rows;
  }

  private async work(job: Job): Promise<void> {
    const { workspaceId, invitationId } = job;
    const invitation = await this.database.inWorkspace(workspaceId, (em) =>
      em.findOneBy(Invitation, { id: invitationId }),
    );
    if (invitation?.expiresAt !== undefined && invitation.expiresAt < new Date()) {
      return this.invitations.settle(workspaceId, invitationId, 'expired', 'expired before it could be sent');
    }
    const mail = invitation?.state === 'pending' ? await this.compose(invitation) : undefined;
    if (mail === undefined)
      return this.invitations.settle(workspaceId, invitationId, 'failed', 'nothing to send');
    try {
      await this.transport.send(mail);
    } catch (error) {
      return this.afterFailure(job, error);
    }
    await this.invitations.settle(workspaceId, invitationId, 'sent');
  }

  private async compose(invitation: Invitation): Promise<OutgoingMail | undefined> {
    const { workspaceId, id, surveyId, expiresAt, token } = invitation;
    const survey = await this.database.inWorkspace(workspaceId, (em) =>
      em.findOneBy(Survey, { id: surveyId }),
    );
    if (survey === null || token === null) return undefined;
    const contact = JSON.parse(this.cipher.decrypt(workspaceId, invitation.contact).toString()) as Contact;
    const link = `${this.config.PUBLIC_URL}/r/${this.cipher.decrypt(workspaceId, token).toString()}`;
    const language = languageFor(invitation.locale, survey.questions);
    const rendered = renderInvitationMail({
      language,
      name: contact.name,
      questions: survey.questions,
      link,
      expiresAt,
    });
    return { ...rendered, workspaceId, invitationId: id, to: contact.email, language };
  }

  private async afterFailure({ workspaceId, invitationId, attempts }: Job, error: unknown): Promise<void> {
    const { permanent, reason } = readFailure(error);
    this.logger.warn({ workspaceId, invitationId, attempts, reason }, 'A mail was not taken');
    if (permanent || attempts >= MAX_ATTEMPTS) {
      return this.invitations.settle(workspaceId, invitationId, 'failed', reason);
    }
    const dueAt = new Date(Date.now() + pauseAfter(attempts, this.config.MAIL_RETRY_SECONDS) * 1_000);
    await this.database.inWorkspace(workspaceId, (em) => em.update(MailJob, { invitationId }, { dueAt }));
  }
}
