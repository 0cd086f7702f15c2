/** `quarantine.v1`: something that could not be processed, with the reason, the origin and the bytes. */
import { z } from 'zod';
import { label, uuid, version } from './parts.js';
import { defineTopic, type MessageOf } from './topic.js';

export const quarantineSchema = z.object({
  /** UUIDv5 of the origin, so that a redelivery quarantines once. */
  quarantineId: uuid,
  /** Unknown where the bytes could not even be read. */
  workspaceId: uuid.optional(),
  version,
  /** What refused it: `consumer`, a service reading a topic. `import` is for rows of files, which their import keeps today. */
  stage: z.enum(['consumer', 'import']),
  /** The consumer group, or the id of the import. */
  refusedBy: label,
  origin: z.object({ topic: label, partition: z.int(), offset: z.string(), key: z.string().optional() }),
  reason: z.object({
    /** Stable and machine-readable, for example `contract_violation`. */
    code: label,
    message: z.string().max(2_000),
    issues: z
      .array(z.object({ path: z.string().max(500), message: z.string().max(500) }))
      .max(50)
      .optional(),
  }),
  headers: z.record(z.string(), z.string()),
  /** The original bytes, base64; cut at 512 KiB, and then `truncated`. */
  payload: z.string(),
  truncated: z.boolean(),
  failedAt: z.iso.datetime({ offset: true }),
});

export const quarantine = defineTopic({
  name: 'quarantine.v1',
  summary: 'A message was refused; kept until a person has corrected, replayed or discarded it.',
  schema: quarantineSchema,
  key: (it) => it.quarantineId,
  producers: ['every consumer'],
  consumers: ['integrations'],
  retention: { kind: 'bounded', days: 30 },
});

export type Quarantine = MessageOf<typeof quarantine>;
