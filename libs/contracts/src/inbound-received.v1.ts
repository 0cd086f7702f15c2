/** `inbound.received.v1`: a system has delivered something to its address; its meaning is read behind the door. */
import { z } from 'zod';
import { instant, text, uuid, version } from './parts.js';
import { defineTopic, type MessageOf } from './topic.js';

export const inboundReceivedSchema = z.object({
  workspaceId: uuid,
  sourceId: uuid,
  /** Random: whether it is the same delivery again is told by what is in it. */
  inboundId: uuid,
  version,
  receivedAt: instant,
  /** Those that a connector may read, names in lower case; nothing that proves who sent it. */
  headers: z.record(z.string().regex(/^[a-z0-9-]{1,100}$/), text),
  /** The bytes of the body, encrypted with the workspace's key, base64: the words of customers are in it. */
  body: z.base64(),
});

export const inboundReceived = defineTopic({
  name: 'inbound.received.v1',
  summary: 'A webhook delivery was verified and is kept, encrypted, until its connector has mapped it.',
  schema: inboundReceivedSchema,
  // What one source tells stays in its order.
  key: (it) => `${it.workspaceId}:${it.sourceId}`,
  producers: ['integrations'],
  consumers: ['integrations'],
  retention: { kind: 'bounded', days: 7 },
});

export type InboundReceived = MessageOf<typeof inboundReceived>;
