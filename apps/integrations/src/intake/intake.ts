/** Takes in what connectors have mapped: each thing once, the newest wins, and nothing disappears. */
import { Inject, Injectable } from '@nestjs/common';
import { crmEvent, feedbackReceived } from '@voc/contracts';
import { Producer } from '@voc/kafka';
import { Cipher, Database } from '@voc/service';
import type { EntityManager } from 'typeorm';
import type {
  Mapped,
  MappedAccount,
  MappedCustomer,
  MappedMerge,
  MappedRemoval,
} from '../connectors/connector.js';
import { CrmStore } from '../crm/crm.store.js';
import { CustomerSnapshots } from '../crm/customer.snapshots.js';
import { type Fact, factOf, rejected } from './fact.js';
import { countOutcomes, keepRejected } from './intake.records.js';
import { record, removePartsOf } from './ledger.js';
import type { Arrival, Origin, Outcome } from './origin.js';

/** Nobody waits at a door for this. */
const PUBLISH_DEADLINE_MS = 10_000;

/** A mapped thing with its place, so that its outcome gets there. */
interface Thing {
  mapped: Mapped;
  receivedAt: string;
}

@Injectable()
export class Intake {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Producer) private readonly producer: Producer,
    @Inject(Cipher) private readonly cipher: Cipher,
    @Inject(CrmStore) private readonly crm: CrmStore,
    @Inject(CustomerSnapshots) private readonly snapshots: CustomerSnapshots,
  ) {}

  /**
   * Takes the things in their order, in a transaction of its own, and tells how each ended.
   * @throws BrokerUnavailable, or the error of a database that is away: then nothing of it counts, and all may be taken again.
   */
  async take(origin: Origin, mapped: readonly Mapped[]): Promise<Outcome[]> {
    const arrival = { receivedAt: new Date().toISOString(), mapped };
    const [outcomes = []] = await this.database.inWorkspace(origin.workspaceId, (em) =>
      this.within(em, origin, [arrival]),
    );
    return outcomes;
  }

  /**
   * The same inside a transaction of the origin's workspace that also keeps the caller's progress (an offset, a cursor).
   * Published is before the commit: ended between the two, the next run publishes the same ids and versions again, which
   * changes nothing for those who read them. @returns the outcomes of each arrival's things.
   */
  async within(em: EntityManager, origin: Origin, arrivals: readonly Arrival[]): Promise<Outcome[][]> {
    const things = arrivals.flatMap(({ mapped, receivedAt }) =>
      mapped.map((it): Thing => ({ mapped: it, receivedAt })),
    );
    const outcomes = things.map((it) => plainOutcome(it.mapped));
    await this.takeCustomers(em, origin, things, outcomes);
    const changed = await this.takeFacts(em, origin, things, outcomes);
    // Before the source's row is locked, for which others may wait.
    await this.publish(em, origin, changed);
    const all = outcomes.map((it): Outcome => it ?? { kind: 'passed' });
    let from = 0;
    const byArrival = arrivals.map(({ mapped }) => all.slice(from, (from += mapped.length)));
    for (const [index, arrival] of arrivals.entries()) {
      await keepRejected(em, this.cipher, origin, arrival, byArrival[index] ?? []);
    }
    await countOutcomes(em, origin, all);
    return byArrival;
  }

  /** Feedback, its removals, and events; gives what has to be published. */
  private async takeFacts(
    em: EntityManager,
    origin: Origin,
    things: readonly Thing[],
    outcomes: (Outcome | undefined)[],
  ): Promise<Fact[]> {
    const facts: { fact: Fact; index: number; removes: boolean }[] = [];
    for (const [index, { mapped, receivedAt }] of things.entries()) {
      const isFact = mapped.kind === 'feedback' || mapped.kind === 'event' || isRemovalOf('feedback', mapped);
      if (!isFact || outcomes[index]) continue;
      const fact = factOf(mapped, { ...origin, receivedAt });
      if (fact.kind === 'rejected') outcomes[index] = fact;
      else facts.push({ fact, index, removes: mapped.kind === 'removal' });
    }
    const recorded = await record(
      em,
      facts.map((it) => it.fact.entry),
      { workspaceId: origin.workspaceId, importId: null, version: Date.now() },
    );
    const changed = facts.flatMap(({ fact, index, removes }, at): Fact[] => {
      const outcome = recorded[at] ?? { kind: 'duplicate' };
      // What was never here needs no removal; the ledger knows now that it must not come any more.
      const neverHere = removes && outcome.kind === 'accepted';
      outcomes[index] = { kind: neverHere ? 'passed' : outcome.kind };
      if (outcome.kind === 'duplicate' || neverHere) return [];
      return [{ ...fact, message: { ...fact.message, version: outcome.version } } as Fact];
    });
    const removals = facts.flatMap(({ fact, removes }) => (removes ? [fact] : []));
    return [...changed, ...(await this.removalsOfParts(em, origin, removals))];
  }

  /** A part is told of under its own id; what its system calls it is not known here any more. */
  private async removalsOfParts(
    em: EntityManager,
    origin: Origin,
    removals: readonly Fact[],
  ): Promise<Fact[]> {
    const wholes = new Map(removals.map((it) => [it.entry.feedbackId, it]));
    const parts = await removePartsOf(em, origin.workspaceId, [...wholes.keys()]);
    return parts.flatMap(({ feedbackId, wholeId, version }): Fact[] => {
      const whole = wholes.get(wholeId);
      return whole?.kind === 'feedback'
        ? [{ ...whole, message: { ...whole.message, feedbackId, version } }]
        : [];
    });
  }

  private async takeCustomers(
    em: EntityManager,
    origin: Origin,
    things: readonly Thing[],
    outcomes: (Outcome | undefined)[],
  ): Promise<void> {
    const take = async <M extends Mapped>(
      is: (mapped: Mapped) => mapped is M,
      by: (list: readonly M[]) => Promise<Outcome[]>,
    ) => {
      const places = things.flatMap(({ mapped }, index) => (is(mapped) ? [{ mapped, index }] : []));
      if (places.length === 0) return;
      const ended = await by(places.map((it) => it.mapped));
      for (const [at, { index }] of places.entries()) outcomes[index] = ended[at];
    };
    await take(
      (it): it is MappedAccount => it.kind === 'account',
      (list) => this.crm.upsertAccounts(em, origin, list),
    );
    await take(
      (it): it is MappedCustomer => it.kind === 'customer',
      (list) => this.crm.upsertCustomers(em, origin, list),
    );
    await take(
      (it): it is MappedMerge => it.kind === 'merge',
      (list) => this.crm.mergeParties(em, origin, list),
    );
    await take(
      (it): it is MappedRemoval => isRemovalOf('customer', it),
      (list) => this.crm.removeCustomers(em, origin, list),
    );
  }

  private async publish(em: EntityManager, origin: Origin, facts: readonly Fact[]): Promise<void> {
    const options = { deadlineMs: PUBLISH_DEADLINE_MS };
    const said = facts.flatMap((it) => (it.kind === 'feedback' ? [it.message] : []));
    const feedback = await this.snapshots.enrich(em, origin, said);
    const events = facts.flatMap((it) => (it.kind === 'event' ? [it.message] : []));
    await this.producer.publish(feedbackReceived, feedback, options);
    await this.producer.publish(crmEvent, events, options);
  }
}

function isRemovalOf(of: MappedRemoval['of'], mapped: Mapped): mapped is MappedRemoval {
  return mapped.kind === 'removal' && mapped.of === of;
}

/** The outcome of what is neither a fact nor a customer. */
function plainOutcome(mapped: Mapped): Outcome | undefined {
  if (mapped.kind === 'passed') return { kind: 'passed' };
  if (mapped.kind === 'refused') return rejected(mapped.code, mapped.reason);
  return undefined;
}
