/** Runs the outbox relay as long as the service lives. */
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { OutboxRelay, Producer } from '@voc/kafka';
import { Client } from 'pg';
import type { BaseConfig } from './config.js';
import { schemaRoles } from './database.policy.js';
import { CONFIG, SERVICE_NAME } from './tokens.js';

const CONNECT_TIMEOUT_MS = 2_000;

@Injectable()
export class OutboxDelivery implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly relay: OutboxRelay;

  constructor(
    @Inject(CONFIG) config: BaseConfig,
    @Inject(SERVICE_NAME) service: string,
    @Inject(Producer) producer: Producer,
  ) {
    const { schema, relay } = schemaRoles(service);
    const connect = async () => {
      const client = new Client({
        connectionString: config.DATABASE_URL,
        connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
        application_name: `${service} outbox`,
      });
      await client.connect();
      return client;
    };
    this.relay = new OutboxRelay({ connect, schema, relayRole: relay, producer });
  }

  onApplicationBootstrap(): void {
    this.relay.start();
  }

  /** What the last requests still commit is published by another process, or after the next start. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.relay.stop();
  }
}
