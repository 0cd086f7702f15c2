/** A contract's value as the bytes and CloudEvents headers that go on the wire. */
import { randomUUID } from 'node:crypto';
import { context, propagation } from '@opentelemetry/api';
import type { MessageOf, Topic } from '@voc/contracts';
import { MessageTooLarge } from './kafka.errors.js';

/** Largest value in bytes; topics are made with a little more room than that. */
export const MAX_MESSAGE_BYTES = 4_000_000;

/** A message ready to send; `topic` is the contract's name, without the deployment's prefix. */
export interface EncodedMessage {
  topic: string;
  key: string;
  value: Buffer;
  headers: Record<string, string>;
}

export interface EncodeOptions {
  /** `ce_source`; the producer sets `/<service>` by default. */
  source: string;
  /** Added to, and stronger than, the standard headers. */
  headers?: Record<string, string>;
}

/** The headers that all messages of one call share; the trace is the caller's. */
export function envelope(topic: Topic, options: EncodeOptions): Record<string, string> {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    ce_specversion: '1.0',
    ce_type: topic.name,
    ce_source: options.source,
    ce_time: new Date().toISOString(),
  };
  propagation.inject(context.active(), headers);
  return { ...headers, ...options.headers };
}

/**
 * Encodes one message with the headers of `envelope` and an id of its own. The value is not checked here: the door
 * that took it has done that, and each consumer does it again.
 * @throws MessageTooLarge
 */
export function encodeMessage<T extends Topic>(
  topic: T,
  message: MessageOf<T>,
  headers: Record<string, string>,
): EncodedMessage {
  const value = Buffer.from(JSON.stringify(message));
  if (value.length > MAX_MESSAGE_BYTES)
    throw new MessageTooLarge(topic.name, value.length, MAX_MESSAGE_BYTES);
  return { topic: topic.name, key: topic.key(message), value, headers: { ce_id: randomUUID(), ...headers } };
}
