/** Pulls one source: fetches page after page, takes in what they map to, and keeps with it where the next page begins. */
import { channel } from 'node:diagnostics_channel';
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { factId } from '@voc/contracts';
import { BrokerUnavailable } from '@voc/kafka';
import { CONFIG, Cipher, Database, isConnectionFailure } from '@voc/service';
import type { Cursor, Page, PullSide, SourceView } from '../connectors/connector.js';
import { Intake } from '../intake/intake.js';
import type { Arrival } from '../intake/origin.js';
import type { IntegrationsConfig } from '../integrations.config.js';
import { GuardedFetch } from '../net/guarded.fetch.js';
import type { Source } from '../sources/source.entity.js';
import { mapPulled } from '../webhooks/delivery.mapping.js';
import { pullFailureOf, PullLost } from './pull.errors.js';
import { PullHttp } from './pull.http.js';
import { type Clock, Pace } from './pull.pace.js';
import { nextTry } from './pull.schedule.js';
import { cursorText, expectProgress, pulledSource } from './pull.source.js';

/** After so long, between two pages, a long backfill lets those have its place who have waited longer. */
const TURN_MS = 60_000;

/** Tells each step of a page (`fetched`, `taken`, `kept`); tests break off there. */
const steps = channel('voc:pull');

/** A source in the hands of this process. */
export type ClaimedSource = Source & { leaseToken: string };

const systemClock: Clock = {
  now: () => Date.now(),
  pause: (ms, signal) => pause(ms, undefined, { signal }),
};

@Injectable()
export class PullRunner {
  private readonly logger = new Logger(PullRunner.name);
  private readonly paces = new Map<string, Pace>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Cipher) private readonly cipher: Cipher,
    @Inject(Intake) private readonly intake: Intake,
    @Inject(GuardedFetch) private readonly client: GuardedFetch,
    @Inject(CONFIG) private readonly config: IntegrationsConfig,
  ) {}

  /**
   * Pulls the source until it has nothing more, its turn is over, or `stopping` is aborted; then it is free for others.
   * @throws the error of an engine that is down: the source stays as its last page left it.
   */
  async run(claimed: ClaimedSource, stopping: AbortSignal): Promise<void> {
    const lost = new AbortController();
    const lease = setInterval(() => void this.renew(claimed, lost), this.config.PULL_LEASE_SECONDS * 300);
    try {
      const done = await this.pullOn(claimed, AbortSignal.any([stopping, lost.signal]));
      await this.release(claimed, done ? nextTurn(claimed) : new Date());
    } catch (error) {
      const leaves = stopping.aborted || lost.signal.aborted || error instanceof PullLost;
      if (leaves) await this.release(claimed, claimed.nextPullAt);
      else if (error instanceof BrokerUnavailable || isConnectionFailure(error)) throw error;
      else await this.fail(claimed, error);
    } finally {
      clearInterval(lease);
    }
  }

  /** True where the source has nothing more for now. */
  private async pullOn(claimed: ClaimedSource, signal: AbortSignal): Promise<boolean> {
    const { pull, view } = pulledSource(claimed, this.cipher);
    const http = new PullHttp(
      this.client,
      this.paceOf(claimed.id, pull.requestsPerMinute),
      systemClock,
      signal,
    );
    const until = Date.now() + TURN_MS;
    for (;;) {
      const { cursor } = claimed;
      const page = await pull.page(http, cursor, { ...view, now: new Date() });
      this.tell('fetched', page);
      await this.keep(claimed, page, arrivalsOf(page, pull, view));
      this.tell('kept', page);
      if (page.done) return true;
      expectProgress(page, cursor);
      signal.throwIfAborted();
      if (Date.now() > until) return false;
    }
  }

  /**
   * One transaction: what the page maps to, and where the next one begins. Ended before the commit, the page is fetched
   * again, and what was published of it comes with the same ids and versions. The source's row is changed last, as it is
   * where deliveries are taken in, so that the two never wait for each other in a circle.
   */
  private async keep(claimed: ClaimedSource, page: Page, arrivals: readonly Arrival[]): Promise<void> {
    const { id, workspaceId, system, leaseToken } = claimed;
    const cursor = cursorText(page.cursor);
    const origin = { workspaceId, system, stage: 'pull' as const, sourceId: id };
    await this.database.inWorkspace(workspaceId, async (em) => {
      await this.intake.within(em, origin, arrivals);
      this.tell('taken', page);
      const [, kept] = await em.query<[unknown, number]>(
        `update source set cursor = $3, last_page_at = now(), failures = 0, problem = null, state = 'active',
           lease_until = now() + make_interval(secs => $4)
         where id = $1 and lease_token = $2 and state <> 'paused'`,
        [id, leaseToken, cursor, this.config.PULL_LEASE_SECONDS],
      );
      if (kept === 0) throw new PullLost();
    });
    claimed.cursor = JSON.parse(cursor ?? 'null') as Cursor;
    claimed.failures = 0;
  }

  private async fail(claimed: ClaimedSource, error: unknown): Promise<void> {
    const failure = pullFailureOf(error);
    const failures = claimed.failures + 1;
    const { state, waitMs } = nextTry(failure, failures);
    const { id: sourceId, workspaceId, leaseToken } = claimed;
    const at = failure.kind === 'unforeseen' ? placeOf(error) : undefined;
    this.logger.warn(
      { sourceId, kind: failure.kind, at },
      `A source could not be pulled: ${failure.message}`,
    );
    await this.database.inWorkspace(workspaceId, (em) =>
      em.query(
        `update source set failures = $3, problem = $4, state = case state when 'paused' then state else $5 end,
           next_pull_at = ${unlessAsked('now() + make_interval(secs => $6)', '$7')}, lease_token = null, lease_until = null
         where id = $1 and lease_token = $2`,
        [sourceId, leaseToken, failures, failure.message, state, waitMs / 1_000, claimed.nextPullAt],
      ),
    );
  }

  /** Nothing happens where the source is in other hands by now. */
  private async release(
    { id, workspaceId, leaseToken }: ClaimedSource,
    nextPullAt: Date | null,
  ): Promise<void> {
    await this.database.inWorkspace(workspaceId, (em) =>
      em.query(
        `update source set next_pull_at = $3, lease_token = null, lease_until = null
         where id = $1 and lease_token = $2`,
        [id, leaseToken, nextPullAt],
      ),
    );
  }

  /** A page may take longer than the lease: its system may be slow, or ask for patience. */
  private async renew({ id, workspaceId, leaseToken }: ClaimedSource, lost: AbortController): Promise<void> {
    try {
      const [, held] = await this.database.inWorkspace(workspaceId, (em) =>
        em.query<[unknown, number]>(
          `update source set lease_until = now() + make_interval(secs => $3)
           where id = $1 and lease_token = $2 and state <> 'paused'`,
          [id, leaseToken, this.config.PULL_LEASE_SECONDS],
        ),
      );
      if (held === 0) lost.abort(new PullLost());
    } catch (error) {
      // The page's own transaction finds out whether the lease has outlived this.
      this.logger.debug({ err: error, sourceId: id }, 'The lease of a source could not be renewed');
    }
  }

  /** What a source has asked for in the last minute counts in its next run too. */
  private paceOf(sourceId: string, perMinute: number): Pace {
    for (const [id, pace] of this.paces) if (pace.quiet) this.paces.delete(id);
    const pace = this.paces.get(sourceId) ?? new Pace(perMinute, systemClock);
    this.paces.set(sourceId, pace);
    return pace;
  }

  private tell(step: string, page: Page): void {
    if (steps.hasSubscribers) steps.publish({ step, records: page.records.length });
  }
}

/** Each record by itself, so that one which is refused is kept by itself. */
function arrivalsOf(page: Page, pull: PullSide, view: SourceView): Arrival[] {
  const receivedAt = new Date().toISOString();
  return page.records.map((body) => ({
    receivedAt,
    mapped: mapPulled(pull, view, { body, receivedAt }),
    // Written out for those only that are refused.
    get original() {
      const json = JSON.stringify(body);
      return { id: factId(view.workspaceId, 'refused', view.sourceId, json), bytes: Buffer.from(json) };
    },
  }));
}

/**
 * SQL of when a source is due next: as planned, unless somebody has asked for a pull since it was claimed, perhaps with
 * other credentials. A date of ours has milliseconds, PostgreSQL's more.
 */
function unlessAsked(planned: string, claimed: string): string {
  return `case when date_trunc('milliseconds', next_pull_at) is distinct from ${claimed}::timestamptz
    then next_pull_at else (${planned})::timestamptz end`;
}

function nextTurn({ pullMinutes }: Source): Date | null {
  return pullMinutes === null ? null : new Date(Date.now() + pullMinutes * 60_000);
}

/** Where an error was thrown, without its message, which may quote what a system answered. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return [error.name, ...frames.slice(0, 5).map((it) => it.trim())].join(' ');
}
