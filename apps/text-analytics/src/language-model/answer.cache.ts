/** Keeps verified answers for some days, encrypted, so that the same question about the same words costs nothing. */
import { createHash } from 'node:crypto';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Cipher, Database, WorkLoop } from '@voc/service';

const KEPT_DAYS = 7;
/** Most answers of a workspace; the oldest make room. */
const MOST_ANSWERS = 500;
const HOUR_MS = 60 * 60 * 1_000;

const KEEP = `
  insert into language_model_answer (workspace_id, fingerprint, ciphertext, answered_at, expires_at)
  values ($1, $2, $3, $4, $4::timestamptz + $5 * interval '1 day')
  on conflict (workspace_id, fingerprint) do update
    set ciphertext = excluded.ciphertext, answered_at = excluded.answered_at, expires_at = excluded.expires_at`;

const MAKE_ROOM = `
  delete from language_model_answer where fingerprint in (
    select fingerprint from language_model_answer where workspace_id = $1 order by answered_at desc offset $2
  ) and workspace_id = $1`;

export interface KeptAnswer {
  value: unknown;
  answeredAt: Date;
}

@Injectable()
export class AnswerCache implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(AnswerCache.name);
  private readonly loop = new WorkLoop({
    step: async () => {
      await this.deleteExpired();
      return false;
    },
    pollMs: HOUR_MS,
    onError: (error) => this.logger.warn({ err: error }, 'Answers whose time is over wait'),
  });

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Cipher) private readonly cipher: Cipher,
  ) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  async find(workspaceId: string, parts: readonly string[]): Promise<KeptAnswer | undefined> {
    const [row] = await this.database.inWorkspace(workspaceId, (em) =>
      em.query<{ ciphertext: Buffer; answered_at: Date }[]>(
        `select ciphertext, answered_at from language_model_answer
         where workspace_id = $1 and fingerprint = $2 and expires_at > now()`,
        [workspaceId, fingerprintOf(parts)],
      ),
    );
    if (row === undefined) return undefined;
    const value: unknown = JSON.parse(this.cipher.decrypt(workspaceId, row.ciphertext).toString());
    return { value, answeredAt: row.answered_at };
  }

  async keep(
    workspaceId: string,
    parts: readonly string[],
    { value, answeredAt }: KeptAnswer,
  ): Promise<void> {
    const ciphertext = this.cipher.encrypt(workspaceId, JSON.stringify(value));
    await this.database.inWorkspace(workspaceId, async (em) => {
      await em.query(KEEP, [workspaceId, fingerprintOf(parts), ciphertext, answeredAt, KEPT_DAYS]);
      await em.query(MAKE_ROOM, [workspaceId, MOST_ANSWERS]);
    });
  }

  /** Of all workspaces. */
  async deleteExpired(): Promise<void> {
    await this.database.asRelay((em) =>
      em.query('delete from language_model_answer where expires_at <= now()'),
    );
  }
}

function fingerprintOf(parts: readonly string[]): Buffer {
  return createHash('sha256').update(JSON.stringify(parts)).digest();
}
