/** Reads a topic for a test and keeps what came. */
import { randomBytes } from 'node:crypto';
import { Controller, type INestMicroservice, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { MessageOf, Topic } from '@voc/contracts';
import { BatchStrategy, KafkaModule, OnTopic, type Received } from '@voc/kafka';
import { testBrokers } from './test.service.js';

export interface TopicRecorder<T extends Topic> {
  /** All records since the topic began, in order per key. */
  messages: Received<MessageOf<T>>[];
  stop(): Promise<void>;
}

/** Starts reading `topic` under `topicPrefix` from its beginning; the topic must exist. */
export async function recordTopic<T extends Topic>(topicPrefix: string, topic: T): Promise<TopicRecorder<T>> {
  const messages: Received<MessageOf<T>>[] = [];
  @Controller()
  class Recorder {
    @OnTopic(topic, { name: `record-${randomBytes(5).toString('hex')}`, fromBeginning: true })
    async record(batch: Received<MessageOf<T>>[]): Promise<void> {
      messages.push(...batch);
    }
  }
  @Module({
    imports: [KafkaModule.forRoot({ brokers: testBrokers(), clientId: 'recorder', topicPrefix })],
    controllers: [Recorder],
  })
  class RecorderModule {}
  const application = await NestFactory.create(RecorderModule, new FastifyAdapter(), { logger: false });
  const consumer: INestMicroservice = application.connectMicroservice({
    strategy: application.get(BatchStrategy),
  });
  await application.init();
  await consumer.listen();
  return { messages, stop: () => application.close() };
}
