/** Listens to answers and marks their invitations. */
import { Controller } from '@nestjs/common';
import { responseReceived, type ResponseReceived } from '@voc/contracts';
import { OnTopic, type Received } from '@voc/kafka';
import { InvitationService } from './invitation.service.js';

@Controller()
export class ResponseConsumer {
  constructor(private readonly invitations: InvitationService) {}

  @OnTopic(responseReceived, { name: 'responses' })
  async onResponses(batch: Received<ResponseReceived>[]): Promise<void> {
    const byWorkspace = Map.groupBy(
      batch.map(({ value }) => value),
      (response) => response.workspaceId,
    );
    for (const [workspaceId, responses] of byWorkspace) {
      const complete = responses.filter((response) => response.state === 'complete');
      const answered = complete.flatMap((response) => response.invitationId ?? []);
      await this.invitations.markAnswered(workspaceId, answered);
    }
  }
}
