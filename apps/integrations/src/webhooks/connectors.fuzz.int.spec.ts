/** A thousand odd deliveries for every connector: each ends in what the contracts take or in a refusal, and nothing else happens. */
import type { Mapped } from '../connectors/connector.js';
import { fixturesOf, sourceOf } from '../connectors/connector.suite.js';
import { connectors } from '../connectors/connectors.js';
import { factOf } from '../intake/fact.js';
import { oddDeliveries } from './connectors.fuzz.js';
import { mapDelivery } from './delivery.mapping.js';

const BODIES = 1_000;
const RECEIVED_AT = '2026-03-21T08:30:05.000Z';
const KINDS = ['feedback', 'event', 'customer', 'account', 'merge', 'removal', 'refused', 'passed'];

/** As a whole it must be of bounded size, and the intake must take or refuse it without a throw. */
function expectTakable(it: Mapped, source: { workspaceId: string; system: string }) {
  expect(KINDS).toContain(it.kind);
  if (it.kind === 'feedback' || it.kind === 'event' || it.kind === 'removal') {
    const fact = factOf(it, { ...source, receivedAt: RECEIVED_AT });
    expect(['feedback', 'event', 'rejected']).toContain(fact.kind);
  }
  if (it.kind === 'refused') expect(it.reason.length).toBeLessThan(2_000);
}

const delivering = connectors.flatMap((it) =>
  it.webhook ? [{ connector: it, webhook: it.webhook, id: it.id }] : [],
);

describe.each(delivering)('deliveries of $id', ({ connector, webhook }) => {
  it(`of ${BODIES} odd kinds all end in something`, async () => {
    const source = sourceOf(connector, fixturesOf(connector));
    const odd = oddDeliveries(connector, 20_260_321);
    for (let count = 0; count < BODIES; count++) {
      const delivery = { ...odd.next().value, receivedAt: RECEIVED_AT };
      const { mapped } = await mapDelivery(webhook, source, delivery);
      // The connector itself has to answer; that its throw is caught is for what nobody foresaw.
      expect(mapped.find((it) => it.kind === 'refused' && it.code === 'unmappable')).toBeUndefined();
      expect(mapped.length).toBeLessThanOrEqual(10_000);
      for (const it of mapped) expectTakable(it, source);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  }, 60_000);
});
