/** Keeps the states of invitations as they change. */
import { Controller } from '@nestjs/common';
import { invitationChanged, type InvitationChanged } from '@voc/contracts';
import { OnTopic, type Received } from '@voc/kafka';
import { InvitationStore } from './invitation.store.js';

@Controller()
export class InvitationConsumer {
  constructor(private readonly invitations: InvitationStore) {}

  @OnTopic(invitationChanged, { name: 'invitations', batch: 1_000 })
  async record(batch: Received<InvitationChanged>[]): Promise<void> {
    await this.invitations.record(batch.map(({ value }) => value));
  }
}
