/** Publishes what a service's transactions have put in its outbox, in order per key. */
import { Logger } from '@nestjs/common';
import { escapeIdentifier, escapeLiteral, type Client } from 'pg';
import { backoff, pause } from './backoff.js';
import { observe } from './kafka.metrics.js';
import { outboxChannel } from './outbox.table.js';
import type { Producer } from './producer.js';

export interface OutboxRelayOptions {
  /** A connected client of its own (not from a pool): the relay listens and holds its lock on it. */
  connect: () => Promise<Client>;
  schema: string;
  /** The role that may read and delete the rows of all workspaces. */
  relayRole: string;
  producer: Pick<Producer, 'publishEncoded'>;
  /** Rows of one pass; 1,000 by default. */
  batch?: number;
  /** Milliseconds between looks at the table when no notification comes; 1,000 by default. */
  pollMs?: number;
}

interface Row {
  id: string;
  topic: string;
  key: string;
  headers: Record<string, string>;
  value: Buffer;
  age: number;
}

/** Nobody waits at a door for it. */
const DEADLINE_MS = 10_000;

/**
 * Order: rows go out by id. Numbers are drawn before a transaction commits, so of two transactions that run at once the
 * higher number may be seen first; for one key that can't happen as long as a transaction appends to the outbox after
 * it has inserted, updated or locked the row that the key names: the second one then waits for the first before it
 * draws its number. Rows of other keys need no order among each other.
 *
 * Several relays: each process may run one; an advisory lock lets one of them work, and PostgreSQL passes it on when its
 * connection ends. Rows are deleted after the broker has acknowledged them, so a relay that dies in between publishes
 * them twice.
 */
export class OutboxRelay {
  private readonly logger: Logger;
  private readonly table: string;
  private readonly stopping = new AbortController();
  private loop?: Promise<void>;
  private endOfMetrics?: () => void;
  private oldest = 0;
  /** Aborted to end a wait for work early. */
  private bell = new AbortController();

  constructor(private readonly options: OutboxRelayOptions) {
    this.logger = new Logger(`${OutboxRelay.name} ${options.schema}`);
    this.table = `${escapeIdentifier(options.schema)}.outbox`;
  }

  /** Starts the loop; does not wait for PostgreSQL or Kafka, and survives that they are away. */
  start(): void {
    const labels = { schema: this.options.schema };
    this.endOfMetrics = observe('voc_outbox_age_seconds', 'Age of the oldest row of the outbox.', () => [
      { value: this.oldest, labels },
    ]);
    this.loop = this.relay();
  }

  /** Finishes the running pass and closes the connection. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.loop;
    this.endOfMetrics?.();
  }

  /** Looks at the table now; a process may call it after a commit of its own instead of notifying. */
  wake(): void {
    this.bell.abort();
  }

  private async relay(): Promise<void> {
    for (let failures = 0; !this.stopping.signal.aborted;) {
      try {
        const client = await this.options.connect();
        // Without listeners a lost connection would end the process; with them the next query fails, at once.
        client.on('error', () => this.wake());
        client.on('end', () => this.wake());
        client.on('notification', () => this.wake());
        try {
          await this.relayOver(client, () => (failures = 0));
        } finally {
          await client.end().catch(() => undefined);
        }
      } catch (error) {
        failures += 1;
        if (failures <= 2)
          this.logger.warn(`Waits: ${error instanceof Error ? error.message : String(error)}`);
        await pause(backoff(failures, 100, 2_000), this.stopping.signal);
      }
    }
  }

  private async relayOver(client: Client, onSuccess: () => void): Promise<void> {
    await client.query(`set role ${escapeIdentifier(this.options.relayRole)}`);
    await client.query(`listen ${escapeIdentifier(outboxChannel(this.options.schema))}`);
    while (!this.stopping.signal.aborted && !(await this.lock(client))) await this.waitForWork();
    while (!this.stopping.signal.aborted) {
      this.bell = new AbortController();
      const published = await this.pass(client);
      onSuccess();
      if (published === 0) await this.waitForWork();
    }
  }

  private async lock(client: Client): Promise<boolean> {
    this.bell = new AbortController();
    const name = escapeLiteral(outboxChannel(this.options.schema));
    const { rows } = await client.query<{ locked: boolean }>(
      `select pg_try_advisory_lock(hashtextextended(${name}, 0)) as locked`,
    );
    return rows[0]?.locked ?? false;
  }

  /** Publishes the oldest rows and deletes them; answers how many. */
  private async pass(client: Client): Promise<number> {
    const { rows } = await client.query<Row>(
      `select id, topic, key, headers, value, extract(epoch from now() - created_at)::float8 as age
       from ${this.table} order by id limit $1`,
      [this.options.batch ?? 1_000],
    );
    this.oldest = rows[0]?.age ?? 0;
    if (rows.length === 0) return 0;
    await this.options.producer.publishEncoded(rows, { deadlineMs: DEADLINE_MS });
    await client.query(`delete from ${this.table} where id = any($1)`, [rows.map(({ id }) => id)]);
    return rows.length;
  }

  private waitForWork(): Promise<void> {
    return pause(this.options.pollMs ?? 1_000, this.bell.signal);
  }
}
