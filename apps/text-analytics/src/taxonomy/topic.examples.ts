/** Keeps what people have said of texts: that they belong to a topic, or don't. */
import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Cipher, Database, type Identity, newestFirst, type Page, type PageQuery } from '@voc/service';
import { In, type EntityManager } from 'typeorm';
import { maskPersonalData } from '../analysis/mask.js';
import { CorrectionExamples } from '../corrections/correction.examples.js';
import { OriginalReader } from '../originals/original.reader.js';
import { exampleNotFound, tooManyExamples, topicNotFound } from './taxonomy.errors.js';
import { TaxonomyStore } from './taxonomy.store.js';
import { TopicExample } from './topic-example.entity.js';

/** Of one topic, and of all of a workspace. */
const MOST_OF_TOPIC = 2_000;
const MOST_OF_WORKSPACE = 100_000;
/** Items that are read beside examples, and as far as their texts are. */
const MOST_BESIDE = { most: 1_000, bytes: 4 * 1_024 * 1_024 };
const MOST_READ = 5_000;

export interface ExampleInput {
  text: string;
  belongs: boolean;
  feedbackId?: string | null;
}

/** An example as people see it: masked. */
export interface Example {
  id: string;
  text: string;
  belongs: boolean;
  feedbackId: string | null;
  addedAt: Date;
}

/** A masked text of which somebody has said whether it belongs. */
export interface LabelledText {
  text: string;
  belongs: boolean;
}

export interface ExampleCounts {
  belonging: number;
  others: number;
}

@Injectable()
export class TopicExamples {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Cipher) private readonly cipher: Cipher,
    @Inject(TaxonomyStore) private readonly store: TaxonomyStore,
    @Inject(CorrectionExamples) private readonly corrections: CorrectionExamples,
    @Inject(OriginalReader) private readonly originals: OriginalReader,
  ) {}

  /** The newest word on a text counts. @throws ServiceError 404 or 409 */
  async add({ workspaceId, actor }: Identity, topic: string, input: ExampleInput): Promise<Example> {
    const { text } = maskPersonalData(input.text);
    const digest = createHash('sha256').update(text.trim()).digest();
    const { belongs, feedbackId = null } = input;
    const row = { id: randomUUID(), belongs, feedbackId, addedAt: new Date() };
    await this.database.inWorkspace(workspaceId, async (em) => {
      await this.mustExist(em, topic);
      if (await this.isFull(em, topic)) throw tooManyExamples(MOST_OF_TOPIC);
      const values = {
        ...row,
        ...{ workspaceId, topic, digest },
        ciphertext: this.cipher.encrypt(workspaceId, text),
        addedBy: `${actor.kind}:${actor.id}`,
      };
      await em.upsert(TopicExample, values, ['workspaceId', 'topic', 'digest']);
    });
    return { ...row, text };
  }

  /** @throws ServiceError 404 */
  async list(workspaceId: string, topic: string, page: PageQuery): Promise<Page<Example>> {
    return this.database.inWorkspace(workspaceId, async (em) => {
      await this.mustExist(em, topic);
      const query = em.createQueryBuilder(TopicExample, 'it').where('it.topic = :topic', { topic });
      const { items, cursor } = await newestFirst(query, 'addedAt', page);
      return {
        items: items.map((row) => this.exampleOf(workspaceId, row)),
        ...(cursor !== undefined && { cursor }),
      };
    });
  }

  /** @throws ServiceError 404 */
  async remove(workspaceId: string, topic: string, id: string): Promise<void> {
    await this.database.inWorkspace(workspaceId, async (em) => {
      const { affected } = await em.delete(TopicExample, { topic, id });
      if (affected !== 1) throw exampleNotFound();
    });
  }

  /** All of a topic, with what people said when they corrected items, which comes first; each text once. */
  async all(workspaceId: string, topic: string): Promise<LabelledText[]> {
    const labels = new Map<string, boolean>();
    for await (const { text, holds } of this.corrections.of(workspaceId, 'topic', topic)) {
      if (labels.size < MOST_OF_TOPIC) labels.set(text, holds);
    }
    const rows = await this.database.inWorkspace(workspaceId, (em) =>
      em.find(TopicExample, { where: { topic }, order: { addedAt: 'asc', id: 'asc' } }),
    );
    for (const row of rows) labels.set(this.exampleOf(workspaceId, row).text, row.belongs);
    return [...labels].map(([text, belongs]) => ({ text, belongs }));
  }

  /** What customers wrote in the newest items, unmasked, whatever it is about. */
  async itemsBeside(workspaceId: string): Promise<string[]> {
    const items = await this.database.inWorkspace(workspaceId, (em) =>
      this.originals.newest(em, workspaceId, MOST_BESIDE),
    );
    const texts = [...items.values()].flat().filter(({ role }) => role === 'customer');
    return texts.slice(0, MOST_BESIDE.most).map(({ text }) => text.slice(0, MOST_READ).toWellFormed());
  }

  /** By topic, corrections of items included; of one topic, if that is given. */
  async counts(em: EntityManager, topic?: string): Promise<Map<string, ExampleCounts>> {
    const rows = await em.query<({ topic: string } & ExampleCounts)[]>(
      `select topic, count(*) filter (where belongs)::int as belonging,
              count(*) filter (where not belongs)::int as others
       from (select topic, belongs from topic_example union all
             select value, not remove from correction where kind = 'topic') as said
       where $1::text is null or topic = $1 group by topic`,
      [topic ?? null],
    );
    return new Map(rows.map(({ topic, belonging, others }) => [topic, { belonging, others }]));
  }

  /** Where a topic is merged into another one, its examples go along; of a text that both have the other's stays. */
  async move(em: EntityManager, from: string, into: string): Promise<void> {
    await em.query(
      `update topic_example it set topic = $2 where topic = $1 and not exists (
         select 1 from topic_example other where other.topic = $2 and other.digest = it.digest)`,
      [from, into],
    );
    await em.delete(TopicExample, { topic: from });
    await this.corrections.move(em, from, into);
  }

  private async mustExist(em: EntityManager, topic: string): Promise<void> {
    const { topics } = await this.store.current(em);
    if (!topics.some(({ key }) => key === topic)) throw topicNotFound(topic);
  }

  private async isFull(em: EntityManager, topic: string): Promise<boolean> {
    if ((await em.countBy(TopicExample, { topic })) >= MOST_OF_TOPIC) return true;
    return (await em.count(TopicExample)) >= MOST_OF_WORKSPACE;
  }

  private exampleOf(workspaceId: string, row: TopicExample): Example {
    const { id, belongs, feedbackId, addedAt, ciphertext } = row;
    return {
      id,
      belongs,
      feedbackId,
      addedAt,
      text: this.cipher.decrypt(workspaceId, ciphertext).toString(),
    };
  }
}

/** What a source has deleted teaches nothing any more. `em` is of a transaction in the workspace of the items. */
export async function forgetExamplesOf(em: EntityManager, feedbackIds: readonly string[]): Promise<void> {
  if (feedbackIds.length > 0) await em.delete(TopicExample, { feedbackId: In(feedbackIds) });
}
