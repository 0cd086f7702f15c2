/** Takes corrections from people, takes them back, and has the item analysed anew each time. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { feedbackAnalyzedSchema, type FeedbackReceived } from '@voc/contracts';
import { Database, type Identity, newestFirst } from '@voc/service';
import type { LockedOriginal } from '../originals/original.reader.js';
import { ItemReanalysis } from '../reanalysis/item.reanalysis.js';
import {
  type CorrectionList,
  type CorrectionMade,
  type CorrectionsQuery,
  type NewCorrection,
  viewOf,
} from './correction.dto.js';
import { Correction } from './correction.entity.js';
import { badCorrection, correctionUnknown, feedbackUnknown } from './correction.errors.js';
import { Fingerprints } from './correction.fingerprint.js';
import { CorrectionStore } from './correction.store.js';
import { CorrectionTopics } from './correction.topics.js';

const { sentiment, intents } = feedbackAnalyzedSchema.shape;
const LABELS: readonly string[] = sentiment.unwrap().shape.label.options;
const INTENTS: readonly string[] = intents.element.options;

@Injectable()
export class CorrectionsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ItemReanalysis) private readonly reanalysis: ItemReanalysis,
    @Inject(CorrectionStore) private readonly store: CorrectionStore,
    @Inject(Fingerprints) private readonly fingerprints: Fingerprints,
    @Inject(CorrectionTopics) private readonly topics: CorrectionTopics,
  ) {}

  /**
   * When it resolves, the corrected analysis is in the log.
   * @throws ServiceError 400, 404 or 409; BrokerUnavailable, and then nothing was kept
   */
  async add({ workspaceId, actor }: Identity, asked: NewCorrection): Promise<CorrectionMade> {
    const { feedbackId, kind, value, remove = false } = asked;
    checkValue(asked);
    const { result, published } = await this.reanalysis.ofItem(
      workspaceId,
      feedbackId,
      async (em, original) => {
        if (original === undefined) throw feedbackUnknown();
        if (kind === 'topic') await this.topics.mustExist(em, value);
        return this.store.put(em, {
          ...{ id: randomUUID(), workspaceId, feedbackId: original.feedbackId, kind, value, remove },
          ...this.targetOf(workspaceId, original, asked),
          subject: kind === 'sentiment' ? '' : value,
          ...{ actorKind: actor.kind, actorId: actor.id, correctedAt: new Date() },
        });
      },
    );
    if (kind === 'topic') this.topics.learn(workspaceId, value);
    return { ...viewOf(result), applied: published };
  }

  /** The newest first. @throws ServiceError 400 where the cursor is none of ours */
  async page(workspaceId: string, query: CorrectionsQuery): Promise<CorrectionList> {
    const { feedbackId, kind, value } = query;
    const { items, ...rest } = await this.database.inWorkspace(workspaceId, (em) => {
      const found = em
        .createQueryBuilder(Correction, 'it')
        .where({ ...(feedbackId && { feedbackId }), ...(kind && { kind }), ...(value && { value }) });
      return newestFirst(found, 'correctedAt', query);
    });
    return { items: items.map(viewOf), ...rest };
  }

  /** What analysis found by itself holds again. @throws ServiceError 404; BrokerUnavailable */
  async takeBack(workspaceId: string, id: string): Promise<void> {
    const known = await this.database.inWorkspace(workspaceId, (em) => em.findOneBy(Correction, { id }));
    if (known === null) throw correctionUnknown();
    await this.reanalysis.ofItem(workspaceId, known.feedbackId, (em) => em.delete(Correction, { id }));
    if (known.kind === 'topic') this.topics.learn(workspaceId, known.value);
  }

  /** What of the item is meant. Where the customer wrote one text only, the whole is that text. */
  private targetOf(
    workspaceId: string,
    { feedbackId, texts }: LockedOriginal,
    { text: place, field }: NewCorrection,
  ): Pick<Correction, 'field' | 'fingerprint'> {
    const item = { workspaceId, feedbackId };
    const written = texts.filter(({ role }) => role === 'customer');
    if (place === undefined && field === undefined && written.length !== 1)
      return { field: null, fingerprint: this.fingerprints.ofWhole(item, texts) };
    const meant = chosen(texts, written, place, field);
    return { field: meant.field, fingerprint: this.fingerprints.ofText(item, meant.text) };
  }
}

type Texts = FeedbackReceived['texts'];

function chosen(texts: Texts, written: Texts, place?: number, field?: string): Texts[number] {
  if (place !== undefined) {
    const meant = texts[place];
    if (meant?.role !== 'customer')
      throw badCorrection('/text', 'is not the place of a text of the customer');
    return meant;
  }
  const meant = field === undefined ? written[0] : written.find((it) => it.field === field);
  if (meant === undefined) throw badCorrection('/field', 'is not the field of a text of the customer');
  return meant;
}

function checkValue({ kind, value, text, field }: NewCorrection): void {
  if (text !== undefined && field !== undefined) throw badCorrection('/field', 'give either text or field');
  const allowed = kind === 'sentiment' ? LABELS : kind === 'intent' ? INTENTS : undefined;
  if (allowed && !allowed.includes(value))
    throw badCorrection('/value', `must be one of ${allowed.join(', ')}`);
}
