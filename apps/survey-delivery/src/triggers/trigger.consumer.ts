/** Listens to events of other systems and lets them send surveys. */
import { Controller } from '@nestjs/common';
import { crmEvent, type CrmEvent } from '@voc/contracts';
import { OnTopic, type Received } from '@voc/kafka';
import { MailWorker } from '../mail/mail.worker.js';
import { CandidateService } from './candidate.service.js';

@Controller()
export class TriggerConsumer {
  constructor(
    private readonly candidates: CandidateService,
    private readonly worker: MailWorker,
  ) {}

  @OnTopic(crmEvent, { name: 'triggers' })
  async onEvents(batch: Received<CrmEvent>[]): Promise<void> {
    const byWorkspace = Map.groupBy(
      batch.map(({ value }) => value),
      (event) => event.workspaceId,
    );
    for (const [workspaceId, events] of byWorkspace) {
      await this.candidates.consider(workspaceId, events);
    }
    this.worker.wake();
  }
}
