/** Moves invitations through their states, each move with its message in one transaction. */
import { Injectable } from '@nestjs/common';
import { invitationChanged, type InvitationChanged } from '@voc/contracts';
import { appendOutbox, Database } from '@voc/service';
import type { EntityManager } from 'typeorm';
import { MailJob } from '../mail/mail-job.entity.js';
import { Decision } from '../triggers/decision.entity.js';
import { Invitation, toChanged } from './invitation.entity.js';

type State = InvitationChanged['state'];

@Injectable()
export class InvitationService {
  constructor(private readonly database: Database) {}

  /** The mail has gone, was given up (`failure` says why) or came too late; whoever answered meanwhile stays so. */
  async settle(
    workspaceId: string,
    id: string,
    state: 'sent' | 'failed' | 'expired',
    failure?: string,
  ): Promise<void> {
    await this.database.inWorkspace(workspaceId, async (em) => {
      const now = new Date();
      const details = { token: null, failure: failure ?? null, ...(state === 'sent' ? { sentAt: now } : {}) };
      if (await move(em, id, ['pending'], state, now, details)) {
        const outcome = state === 'sent' ? 'sent' : 'failed';
        await em.update(Decision, { invitationId: id }, { outcome });
      }
      await em.delete(MailJob, { invitationId: id });
    });
  }

  /** The contact has answered; harmless to repeat. */
  async markAnswered(workspaceId: string, ids: readonly string[]): Promise<void> {
    await this.database.inWorkspace(workspaceId, async (em) => {
      for (const id of ids)
        await move(em, id, ['pending', 'sent', 'failed', 'expired'], 'answered', new Date(), { token: null });
    });
  }
}

/** Whether the invitation was in one of the states `from`, and so was moved. */
async function move(
  em: EntityManager,
  id: string,
  from: readonly State[],
  to: State,
  now: Date,
  details: Partial<Pick<Invitation, 'token' | 'failure' | 'sentAt'>> = {},
): Promise<boolean> {
  const invitation = await em.findOne(Invitation, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (invitation === null || !from.includes(invitation.state)) return false;
  const version = Math.max(now.getTime(), invitation.version + 1);
  const moved = { ...invitation, ...details, state: to, version, changedAt: now };
  await em.update(Invitation, { id }, { ...details, state: to, version, changedAt: now });
  await appendOutbox(em, invitationChanged, toChanged(moved));
  return true;
}
