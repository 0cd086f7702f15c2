/** The newest state of every invitation, and how many are in which state. */
import { Injectable } from '@nestjs/common';
import type { InvitationChanged } from '@voc/contracts';
import { Database } from '@voc/service';

export type InvitationCounts = Record<InvitationChanged['state'], number>;

@Injectable()
export class InvitationStore {
  constructor(private readonly database: Database) {}

  /** Durable when it resolves; older versions change nothing. @throws the database's errors. */
  async record(messages: readonly InvitationChanged[]): Promise<void> {
    for (const [workspaceId, states] of Map.groupBy(messages, (it) => it.workspaceId)) {
      const newest = new Map<string, InvitationChanged>();
      for (const it of states) {
        if (it.version >= (newest.get(it.invitationId)?.version ?? 0)) newest.set(it.invitationId, it);
      }
      const rows = [...newest.values()];
      await this.database.inWorkspace(workspaceId, (em) =>
        em.query(
          `insert into invitation_fact as known (workspace_id, invitation_id, version, survey_id, state)
           select $1, * from unnest($2::uuid[], $3::bigint[], $4::uuid[], $5::text[]) as it (invitation_id, version, survey_id, state)
           order by invitation_id
           on conflict (workspace_id, invitation_id) do update
             set version = excluded.version, survey_id = excluded.survey_id, state = excluded.state
             where excluded.version > known.version`,
          [
            workspaceId,
            rows.map((it) => it.invitationId),
            rows.map((it) => it.version),
            rows.map((it) => it.surveyId),
            rows.map((it) => it.state),
          ],
        ),
      );
    }
  }

  /** Invitations of the workspace by state, of one survey where it is named. */
  async count(workspaceId: string, surveyId: string | undefined): Promise<InvitationCounts> {
    const rows = await this.database.inWorkspace(workspaceId, (em) =>
      em.query<{ state: InvitationChanged['state']; count: number }[]>(
        `select state, count(*)::int as count from invitation_fact
         where workspace_id = $1 and ($2::uuid is null or survey_id = $2) group by state`,
        [workspaceId, surveyId ?? null],
      ),
    );
    const counts: InvitationCounts = { pending: 0, sent: 0, failed: 0, answered: 0, expired: 0 };
    for (const { state, count } of rows) counts[state] = count;
    return counts;
  }
}
