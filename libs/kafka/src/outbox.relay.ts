/** Publishes what a service's transactions have put in its outbox, in order per key. */
import type { Client } from 'pg';
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
  /** Milliseconds between looks at the table when no notification comes; 2,000 by default. */
  pollMs?: number;
}

export class OutboxRelay {
  constructor(readonly options: OutboxRelayOptions) {}

  /** Starts the loop; does not wait for PostgreSQL or Kafka. */
  start(): void {}

  /** Finishes the running pass and closes the connection. */
  async stop(): Promise<void> {}
}
