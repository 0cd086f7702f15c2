/** Gives a Nest application its producer and batch strategy, connected and closed with it. */
import { Module, type DynamicModule, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { BatchStrategy } from './batch.strategy.js';
import type { KafkaOptions } from './kafka.options.js';
import { Producer } from './producer.js';

/**
 * Use: `imports: [KafkaModule.forRoot(options)]`, then
 * `app.connectMicroservice({ strategy: app.get(BatchStrategy) }); await app.startAllMicroservices();`.
 * `app.close()` ends the consumers first and the producer last, so a running batch can still publish.
 */
@Module({})
export class KafkaModule implements OnModuleInit, OnApplicationShutdown {
  constructor(private readonly producer: Producer) {}

  static forRoot(options: KafkaOptions): DynamicModule {
    return {
      module: KafkaModule,
      global: true,
      providers: [
        { provide: Producer, useFactory: () => new Producer(options) },
        {
          provide: BatchStrategy,
          useFactory: (producer: Producer) => new BatchStrategy(options, producer),
          inject: [Producer],
        },
      ],
      exports: [Producer, BatchStrategy],
    };
  }

  async onModuleInit(): Promise<void> {
    await this.producer.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.producer.disconnect();
  }
}
