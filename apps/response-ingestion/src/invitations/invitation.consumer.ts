/** Keeps the newest version of each invitation at hand for the respond page. */
import { Controller } from '@nestjs/common';
import { invitationChanged, type InvitationChanged } from '@voc/contracts';
import { OnTopic, type Received } from '@voc/kafka';
import { Database } from '@voc/service';

@Controller()
export class InvitationConsumer {
  constructor(private readonly database: Database) {}

  @OnTopic(invitationChanged, { name: 'invitations', fromBeginning: true })
  async onInvitations(batch: Received<InvitationChanged>[]): Promise<void> {
    const byWorkspace = Map.groupBy(
      batch.map(({ value }) => value),
      (invitation) => invitation.workspaceId,
    );
    for (const [workspaceId, invitations] of byWorkspace) {
      // One statement can't change a row twice, so only the newest of each invitation goes in; the order by id keeps
      // two batches from waiting for each other.
      const newest = new Map(
        invitations.toSorted((a, b) => a.version - b.version).map((it) => [it.invitationId, it]),
      );
      const rows = [...newest.values()].sort((a, b) => (a.invitationId < b.invitationId ? -1 : 1));
      await this.database.inWorkspace(workspaceId, (em) =>
        em.query(
          `insert into invitation (workspace_id, id, version, token_hash, invitation)
           select $1, id, version, token_hash, invitation
           from unnest($2::uuid[], $3::bigint[], $4::text[], $5::jsonb[]) as given (id, version, token_hash, invitation)
           on conflict (workspace_id, id) do update
             set version = excluded.version, token_hash = excluded.token_hash, invitation = excluded.invitation
             where excluded.version > invitation.version`,
          [
            workspaceId,
            rows.map((it) => it.invitationId),
            rows.map((it) => it.version),
            rows.map((it) => it.tokenHash),
            rows.map((it) => JSON.stringify(it)),
          ],
        ),
      );
    }
  }
}
