/** What every service is made of besides its features: database, Kafka, encryption, identity, health, metrics. */
import { type DynamicModule, Inject, Logger, Module, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { KafkaModule, Producer } from '@voc/kafka';
import { AuthGuard } from './auth.guard.js';
import { Cipher } from './cipher.js';
import { ConfigError } from './config.error.js';
import type { BaseConfig } from './config.js';
import { Database } from './database.js';
import {
  dataSourceOptions,
  type EntityClasses,
  type MigrationClasses,
  runMigrations,
  untilReachable,
} from './database.migrations.js';
import { Health, HealthController } from './health.js';
import { kafkaOptions } from './kafka.options.js';
import { MetricsController } from './metrics.controller.js';
import { OutboxDelivery } from './outbox.delivery.js';
import { outboxMigration } from './outbox.js';
import { ProblemFilter } from './problem.filter.js';
import { CONFIG, SERVICE_NAME } from './tokens.js';
import { RequestPipe } from './validation.pipe.js';

export interface ServiceParts {
  /** Name of the service, for example `survey-delivery`; schema and roles are named after it. */
  name: string;
  config: BaseConfig;
  entities?: EntityClasses;
  /** Migrations in their order; a service with an outbox lists `outboxMigration` first. */
  migrations?: MigrationClasses;
}

@Module({})
export class ServiceModule {
  constructor(@Inject(Health) health: Health, @Inject(Producer) producer: Producer) {
    health.add('kafka', async () => {
      if (!producer.connected) throw new Error('Kafka does not answer.');
    });
  }

  /**
   * The module that an app's root module imports once.
   * @throws ConfigError where the service has entities or migrations but no DATABASE_URL.
   */
  static forRoot(parts: ServiceParts): DynamicModule {
    const { name, config, migrations = [] } = parts;
    const own: Provider[] = [
      { provide: CONFIG, useValue: config },
      { provide: SERVICE_NAME, useValue: name },
      { provide: Cipher, useFactory: () => new Cipher(config.ENCRYPTION_KEY) },
      Health,
    ];
    const edge: Provider[] = [
      { provide: APP_GUARD, useClass: AuthGuard },
      { provide: APP_PIPE, useClass: RequestPipe },
      { provide: APP_FILTER, useClass: ProblemFilter },
    ];
    const withDatabase = parts.entities !== undefined || migrations.length > 0;
    const database: Provider[] = withDatabase ? [Database, DatabaseHealth] : [];
    const outbox: Provider[] = migrations.includes(outboxMigration) ? [OutboxDelivery] : [];
    return {
      module: ServiceModule,
      global: true,
      imports: [
        KafkaModule.forRoot(kafkaOptions(name, config)),
        ...(withDatabase ? [databaseModule(parts)] : []),
      ],
      controllers: [HealthController, MetricsController],
      providers: [...own, ...edge, ...database, ...outbox],
      exports: [CONFIG, SERVICE_NAME, Cipher, Health, ...(withDatabase ? [Database] : [])],
    };
  }
}

/** Makes PostgreSQL a condition of readiness. */
class DatabaseHealth {
  constructor(@Inject(Health) health: Health, @Inject(Database) database: Database) {
    health.add('postgres', () => database.ping());
  }
}

function databaseModule({ name, config, entities = [], migrations = [] }: ServiceParts): DynamicModule {
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, DATABASE_POOL: pool } = config;
  if (url === undefined)
    throw new ConfigError(['DATABASE_URL is missing: this service keeps its state in PostgreSQL.']);
  const logger = new Logger('Database');
  return TypeOrmModule.forRootAsync({
    useFactory: async () => {
      if (ownerUrl !== undefined) {
        await untilReachable(
          () => runMigrations(name, ownerUrl, migrations),
          () => logger.warn('PostgreSQL does not answer yet; trying again'),
        );
      }
      return { ...dataSourceOptions(name, url, { entities, pool }), retryAttempts: 1_000, retryDelay: 1_000 };
    },
  });
}
