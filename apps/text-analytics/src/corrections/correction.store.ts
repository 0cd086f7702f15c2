/** Keeps corrections, and applies them to what is about to be published. */
import { Inject, Injectable } from '@nestjs/common';
import type { FeedbackAnalyzed } from '@voc/contracts';
import type { EntityManager } from 'typeorm';
import type { Analysis } from '../feedback/feedback.slices.js';
import { TaxonomyStore } from '../taxonomy/taxonomy.store.js';
import { Correction } from './correction.entity.js';
import { tooManyCorrections } from './correction.errors.js';
import { Fingerprints } from './correction.fingerprint.js';
import { corrected } from './correction.rules.js';

/** Applying them costs time with each analysis of the item. */
const MOST_PER_ITEM = 100;

type Kept = Pick<Correction, 'fingerprint' | 'kind' | 'value' | 'remove'> & { feedback_id: string };

@Injectable()
export class CorrectionStore {
  constructor(
    @Inject(Fingerprints) private readonly fingerprints: Fingerprints,
    @Inject(TaxonomyStore) private readonly taxonomy: TaxonomyStore,
  ) {}

  /**
   * What is published of `analyses`, all of one workspace, in order. The caller has locked the originals' rows, so that
   * no correction of theirs is being made at the same time.
   */
  async applyTo(
    em: EntityManager,
    workspaceId: string,
    analyses: readonly Analysis[],
  ): Promise<FeedbackAnalyzed[]> {
    if (analyses.length === 0) return [];
    const ids = analyses.map(({ item }) => item.feedbackId);
    // Every batch of what comes in asks this, mostly in vain.
    const kept = await em.query<Kept[]>(
      `select feedback_id, fingerprint, kind, value, remove from correction
       where workspace_id = $1 and feedback_id = any($2) order by corrected_at, id`,
      [workspaceId, ids],
    );
    if (kept.length === 0) return analyses.map(({ analyzed }) => analyzed);
    const holding = await this.withoutLostTopics(em, kept);
    const byItem = Map.groupBy(holding, (it) => it.feedback_id);
    return analyses.map((it) => this.apply(it, byItem.get(it.item.feedbackId) ?? []));
  }

  /** A topic that was removed from the taxonomy is added to nothing; it is again, where an older taxonomy comes back. */
  private async withoutLostTopics(em: EntityManager, kept: readonly Kept[]): Promise<readonly Kept[]> {
    const adds = ({ kind, remove }: Kept) => kind === 'topic' && !remove;
    if (!kept.some(adds)) return kept;
    const { topics } = await this.taxonomy.current(em);
    const keys = new Set(topics.map(({ key }) => key));
    return kept.filter((it) => !adds(it) || keys.has(it.value));
  }

  /** The text that the correction was about may be gone, or say something else now: then it says nothing. */
  private apply({ item, analyzed }: Analysis, corrections: readonly Kept[]): FeedbackAnalyzed {
    if (corrections.length === 0) return analyzed;
    const places = this.fingerprints.placesIn(item, item.texts);
    const judgements = corrections.flatMap(({ fingerprint, kind, value, remove }) => {
      const at = places.get(fingerprint.toString('hex'));
      return at === undefined ? [] : [{ at, kind, value, remove }];
    });
    return corrected(analyzed, judgements);
  }

  /**
   * A later correction of the same replaces the earlier one and keeps its id. The caller has locked the original's row.
   * @throws ServiceError 409
   */
  async put(em: EntityManager, correction: Correction): Promise<Correction> {
    const { workspaceId, feedbackId, fingerprint, kind, subject } = correction;
    const { id: _, ...rest } = correction;
    const known = await em.findOneBy(Correction, { workspaceId, feedbackId, fingerprint, kind, subject });
    if (known !== null) {
      await em.update(Correction, { id: known.id }, rest);
      return { ...known, ...rest };
    }
    if ((await em.countBy(Correction, { workspaceId, feedbackId })) >= MOST_PER_ITEM)
      throw tooManyCorrections(MOST_PER_ITEM);
    await em.insert(Correction, correction);
    return correction;
  }
}
