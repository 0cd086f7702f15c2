/** Maps the deliveries that the door has taken and gives them to the intake, source by source. */
import { hash } from 'node:crypto';
import { Controller, Inject } from '@nestjs/common';
import { factId, inboundReceived, type InboundReceived } from '@voc/contracts';
import { OnTopic, type Received } from '@voc/kafka';
import { Cipher, Database } from '@voc/service';
import type { EntityManager } from 'typeorm';
import { connectorOf } from '../connectors/connectors.js';
import { Intake } from '../intake/intake.js';
import { countOutcomes } from '../intake/intake.records.js';
import type { Arrival, Origin } from '../intake/origin.js';
import { Source } from '../sources/source.entity.js';
import { mapDelivery } from './delivery.mapping.js';

/** A delivery with its things, and what a second coming of it is known by. */
interface Delivered extends Arrival {
  deliveryKey?: string;
}

@Controller()
export class InboundConsumer {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Cipher) private readonly cipher: Cipher,
    @Inject(Intake) private readonly intake: Intake,
  ) {}

  @OnTopic(inboundReceived, { name: 'inbound', batch: 200 })
  async take(batch: Received<InboundReceived>[]): Promise<void> {
    const bySource = Map.groupBy(
      batch.map((it) => it.value),
      (it) => it.sourceId,
    );
    for (const [sourceId, deliveries] of bySource) {
      const workspaceId = deliveries[0]?.workspaceId ?? '';
      await this.database.inWorkspace(workspaceId, async (em) => {
        const source = await em.findOneBy(Source, { id: sourceId });
        // Whoever has removed a source doesn't want what it still had to tell.
        if (source) await this.takeOf(em, source, deliveries);
      });
    }
  }

  /** All of it, the marks of what was dealt with included, in the transaction of `em`. */
  private async takeOf(em: EntityManager, source: Source, deliveries: InboundReceived[]): Promise<void> {
    const { id: sourceId, workspaceId, system } = source;
    const origin: Origin = { workspaceId, system, sourceId, stage: 'webhook' };
    const delivered: Delivered[] = [];
    for (const it of deliveries) delivered.push(await this.deliveredOf(source, it));
    const fresh = await this.withoutRepeated(em, workspaceId, delivered);
    await this.intake.within(em, origin, fresh);
    const repeated = delivered.length - fresh.length;
    await countOutcomes(
      em,
      origin,
      Array.from({ length: repeated }, () => ({ kind: 'duplicate' })),
    );
  }

  private async deliveredOf(
    source: Source,
    { headers, receivedAt, body }: InboundReceived,
  ): Promise<Delivered> {
    const { id: sourceId, workspaceId, system } = source;
    const connector = connectorOf(source.connector);
    const bytes = this.cipher.decrypt(workspaceId, Buffer.from(body, 'base64'));
    // Parsed again for its defaults; settings that don't fit a newer connector are still better than none.
    const settings = connector?.settings.safeParse(source.settings).data ?? source.settings;
    const view = { workspaceId, sourceId, system, settings };
    const webhook = connector?.webhook;
    const { mapped, deliveryId } = webhook
      ? await mapDelivery(webhook, view, { headers, receivedAt, body: bytes })
      : { mapped: [] };
    const id = factId(workspaceId, 'delivery', sourceId, deliveryId ?? hash('sha256', bytes));
    return {
      receivedAt,
      mapped,
      original: { id, bytes, headers },
      ...(deliveryId !== undefined && { deliveryKey: id }),
    };
  }

  /** Marks the deliveries as dealt with; those which were before, or stand twice in the batch, are left out. */
  private async withoutRepeated(em: EntityManager, workspaceId: string, all: Delivered[]) {
    const keys = [...new Set(all.flatMap((it) => it.deliveryKey ?? []))].sort();
    if (keys.length === 0) return all;
    const marked = await em.query<{ id: string }[]>(
      `insert into inbound_delivery (workspace_id, id, received_at) select $1, id, now() from unnest($2::uuid[]) as key(id)
       on conflict do nothing returning id`,
      [workspaceId, keys],
    );
    const unseen = new Set(marked.map((it) => it.id));
    return all.filter(
      ({ deliveryKey }) =>
        // The first one of the batch takes the mark, so that a second one finds none.
        deliveryKey === undefined || unseen.delete(deliveryKey),
    );
  }
}
