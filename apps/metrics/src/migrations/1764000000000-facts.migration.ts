/** The facts that scores and rates are counted from. */
import { tenantPolicy } from '@voc/service';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Facts1764000000000 implements MigrationInterface {
  name = 'Facts1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table feedback_version (
        workspace_id uuid not null,
        feedback_id uuid not null,
        version bigint not null,
        changes int not null default 0,
        constraint feedback_version_pk primary key (workspace_id, feedback_id)
      );
      create table score_fact (
        workspace_id uuid not null,
        feedback_id uuid not null,
        position smallint not null,
        occurred_at timestamptz not null,
        metric text not null,
        value double precision not null,
        scale_min double precision not null,
        scale_max double precision not null,
        dimensions jsonb not null,
        constraint score_fact_pk primary key (workspace_id, feedback_id, position, occurred_at)
      ) partition by range (occurred_at);
      create index score_fact_metric on score_fact (workspace_id, metric, occurred_at);
      create table score_fact_other partition of score_fact default;
      create table invitation_fact (
        workspace_id uuid not null,
        invitation_id uuid not null,
        version bigint not null,
        survey_id uuid not null,
        state text not null,
        constraint invitation_fact_pk primary key (workspace_id, invitation_id)
      );
      create index invitation_fact_survey on invitation_fact (workspace_id, survey_id);
      ${['feedback_version', 'score_fact', 'invitation_fact'].map(tenantPolicy).join('\n')}
      alter table score_fact_other enable row level security;
    `);
    // The service's role owns nothing, so it makes months through this function, which runs as the owner.
    // A month of which the default partition holds rows already can't be made any more; its rows stay there.
    await runner.query(`
      create function ensure_months(months date[]) returns void
      language plpgsql security definer set search_path from current as $body$
      declare
        month date;
        part text;
      begin
        foreach month in array months loop
          part := to_char(month, '"score_fact_"YYYY_MM');
          -- Mistyped years must not fill the catalogue; they share the default partition.
          continue when month not between now() - interval '15 years' and now() + interval '1 year';
          perform pg_advisory_xact_lock(hashtext('score_fact months'));
          continue when to_regclass(part) is not null;
          begin
            execute format('create table %I (like score_fact including all)', part);
            execute format('alter table %I enable row level security', part);
            execute format('alter table score_fact attach partition %I for values from (%L) to (%L)',
              part, month || ' 00:00+00', (month + interval '1 month')::date || ' 00:00+00');
          exception when check_violation then
            raise notice 'the default partition holds rows of %', month;
          end;
        end loop;
      end $body$;
      revoke all on function ensure_months(date[]) from public;
      do $$ begin
        execute format('grant execute on function ensure_months(date[]) to %I', current_schema() || '_app');
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function ensure_months(date[])');
    await runner.query('drop table invitation_fact, score_fact, feedback_version');
  }
}
