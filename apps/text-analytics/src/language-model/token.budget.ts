/** Keeps a workspace within its tokens of a month: they are taken before a question, and what it left is given back. */
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@voc/service';
import { BudgetUsedUp } from './language-model.errors.js';

/** Takes tokens where the month still has them; no row comes back where it hasn't. */
const TAKE = `
  insert into language_model_use (workspace_id, month, tokens)
  select $1, $2, $3 where $3::bigint <= $4::bigint
  on conflict (workspace_id, month) do update set tokens = language_model_use.tokens + excluded.tokens
    where language_model_use.tokens + excluded.tokens <= $4
  returning tokens`;

/** Tokens that were taken for one question. */
export interface Taken {
  workspaceId: string;
  month: string;
  tokens: number;
}

@Injectable()
export class TokenBudget {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** @throws BudgetUsedUp where `needed` would pass `budget` */
  async take(workspaceId: string, needed: number, budget: number): Promise<Taken> {
    const month = monthOf(new Date());
    const rows = await this.database.inWorkspace(workspaceId, (em) =>
      em.query<unknown[]>(TAKE, [workspaceId, month, needed, budget]),
    );
    if (rows.length > 0) return { workspaceId, month, tokens: needed };
    const resets = monthAfter(month);
    const used = await this.used(workspaceId);
    const seconds = Math.max(1, Math.ceil((resets.getTime() - Date.now()) / 1_000));
    throw new BudgetUsedUp({ budget, used, needed, resetsAt: resets.toISOString() }, seconds);
  }

  /** What the question really took; a process that dies before leaves all of it counted. */
  async settle({ workspaceId, month, tokens }: Taken, really: number): Promise<void> {
    if (really === tokens) return;
    await this.database.inWorkspace(workspaceId, (em) =>
      em.query('update language_model_use set tokens = tokens + $3 where workspace_id = $1 and month = $2', [
        ...[workspaceId, month, really - tokens],
      ]),
    );
  }

  /** Of this month. */
  async used(workspaceId: string): Promise<number> {
    const [row] = await this.database.inWorkspace(workspaceId, (em) =>
      em.query<{ tokens: string }[]>('select tokens from language_model_use where month = $1', [
        monthOf(new Date()),
      ]),
    );
    return Number(row?.tokens ?? 0);
  }

  /** When the next month's tokens are there. */
  resetsAt(): Date {
    return monthAfter(monthOf(new Date()));
  }
}

/** The first day of the month, in UTC. */
function monthOf(date: Date): string {
  return `${date.toISOString().slice(0, 7)}-01`;
}

function monthAfter(month: string): Date {
  const date = new Date(`${month}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + 1);
  return date;
}
