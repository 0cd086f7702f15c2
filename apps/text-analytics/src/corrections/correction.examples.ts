/** Corrections as examples to learn from: the masked text, and what people say that it is or is not. */
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@voc/service';
import type { EntityManager } from 'typeorm';
import { maskPersonalData } from '../analysis/mask.js';
import { OriginalReader } from '../originals/original.reader.js';
import { Correction, type CorrectionKind } from './correction.entity.js';
import { Fingerprints } from './correction.fingerprint.js';

export interface CorrectionExample {
  feedbackId: string;
  /** Masked. Where the item as a whole was corrected, all that the customer wrote, parted by an empty line. */
  text: string;
  /** A label of sentiment, the key of a topic, or an intent. */
  value: string;
  /** False where people say that it is not `value`. */
  holds: boolean;
  correctedAt: Date;
}

const PAGE = 200;

@Injectable()
export class CorrectionExamples {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OriginalReader) private readonly originals: OriginalReader,
    @Inject(Fingerprints) private readonly fingerprints: Fingerprints,
  ) {}

  /**
   * All examples of one kind, in order of their item; `value` narrows them to one topic, intent or label. Corrections of
   * texts that say something else by now, or whose originals are kept no longer, are no examples.
   */
  async *of(workspaceId: string, kind: CorrectionKind, value?: string): AsyncGenerator<CorrectionExample> {
    let after: Place | undefined;
    do {
      const page = await this.database.inWorkspace(workspaceId, (em) =>
        this.page(em, workspaceId, { kind, value, after }),
      );
      yield* page.examples;
      after = page.last;
    } while (after !== undefined);
  }

  /** Where a topic is merged into another one, what people said of it is said of that one, unless they did so already. */
  async move(em: EntityManager, from: string, into: string): Promise<void> {
    await em.query(
      `update correction it set value = $2, subject = $2 where kind = 'topic' and subject = $1 and not exists (
         select 1 from correction other where other.kind = 'topic' and other.subject = $2
           and other.feedback_id = it.feedback_id and other.fingerprint = it.fingerprint)`,
      [from, into],
    );
    await em.delete(Correction, { kind: 'topic', subject: from });
  }

  private async page(
    em: EntityManager,
    workspaceId: string,
    { kind, value, after }: { kind: CorrectionKind; value: string | undefined; after: Place | undefined },
  ): Promise<{ examples: CorrectionExample[]; last: Place | undefined }> {
    const query = em
      .createQueryBuilder(Correction, 'it')
      .where({ kind, ...(value !== undefined && { value }) })
      .orderBy('it.feedbackId')
      .addOrderBy('it.id')
      .take(PAGE);
    if (after) query.andWhere('(it.feedbackId, it.id) > (:feedbackId, :id)', after);
    const corrections = await query.getMany();
    const originals = await this.originals.textsOf(em, workspaceId, [
      ...new Set(corrections.map((it) => it.feedbackId)),
    ]);
    const examples = corrections.flatMap((it): CorrectionExample[] => {
      const texts = originals.get(it.feedbackId) ?? [];
      const at = this.fingerprints.placesIn(it, texts).get(it.fingerprint.toString('hex'));
      if (at === undefined) return [];
      const written = texts.filter(({ role }, index) =>
        at === 'whole' ? role === 'customer' : at[0] === index,
      );
      const text = written.map((of) => maskPersonalData(of.text).text).join('\n\n');
      const { feedbackId, correctedAt } = it;
      return [{ feedbackId, text, value: it.value, holds: !it.remove, correctedAt }];
    });
    return { examples, last: corrections.length < PAGE ? undefined : corrections.at(-1) };
  }
}

type Place = Pick<Correction, 'feedbackId' | 'id'>;
