/** Every connector against its recorded deliveries and pages: identity, paging, failures, secrecy, and odd input. */
import { createHmac } from 'node:crypto';
import { crmEventSchema, feedbackId, feedbackReceivedSchema, parts } from '@voc/contracts';
import { z } from 'zod';
import type { Connector, Cursor, Mapped, MappedRefusal } from './connector.js';
import { UnreadablePage } from './connector.errors.js';
import {
  type ConnectorFixtures,
  fixturesOf,
  mappedOf,
  oddVariants,
  pullAll,
  type RecordedExchange,
  RecordedFailure,
  RecordedHttp,
  sourceOf,
} from './connector.suite.js';
import { connectors } from './connectors.js';

const RECEIVED_AT = '2026-03-21T08:30:05.000Z';

const explained = z.object({ code: z.string().regex(/^[a-z_]+$/), reason: z.string().min(5).max(1_000) });
const word = z.string().min(2).max(60);

/** As JSON has it, and without what was mapped from: that may be large, and is what came. */
function plain(mapped: readonly Mapped[]): unknown[] {
  return mapped.map((it) => JSON.parse(JSON.stringify({ ...it, original: undefined })) as unknown);
}

/** Throws where a contract would refuse what was mapped, or a refusal says nothing. */
function expectSound(mapped: readonly Mapped[], source: { workspaceId: string; system: string }) {
  const version = Date.parse(RECEIVED_AT);
  const common = { workspaceId: source.workspaceId, version, receivedAt: RECEIVED_AT };
  for (const it of mapped) {
    if (it.kind === 'feedback') {
      const of = { kind: it.sourceKind, system: source.system, externalId: it.externalId, url: it.url };
      const id = feedbackId(source.workspaceId, source.system, it.externalId);
      feedbackReceivedSchema.parse({ ...common, feedbackId: id, source: of, ...it.content });
    } else if (it.kind === 'event') {
      const { externalId } = it;
      const eventId = source.workspaceId;
      crmEventSchema.parse({ ...common, eventId, source: source.system, externalId, ...it.event });
    } else if (it.kind === 'refused') {
      explained.parse(it);
    } else if (it.kind === 'passed') {
      word.parse(it.why);
    } else {
      parts.label.parse(it.externalId);
    }
    if ('changedAt' in it && it.changedAt !== undefined) parts.instant.parse(it.changedAt);
  }
}

/** The secrets and the personal data that a text holds; none of the JSON below may hold any. */
function leaks(text: string, fixtures: ConnectorFixtures): string[] {
  const secrets = Object.values(fixtures.credentials ?? {}).filter((it) => !it.startsWith('generate:'));
  return [...secrets, ...fixtures.personal].filter((it) => text.includes(it));
}

function told(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify(error);
  return `${JSON.stringify({ ...error })} ${error.stack} ${error.cause === undefined ? '' : told(error.cause)}`;
}

const reasonsOf = (mapped: readonly Mapped[]) =>
  JSON.stringify(mapped.filter((it): it is MappedRefusal => it.kind === 'refused').map((it) => it.reason));

const fieldsOf = (schema: z.ZodObject | undefined) =>
  Object.entries((schema?.shape ?? {}) as Record<string, z.ZodType>);

describe('the list of connectors', () => {
  it('has no id twice', () => {
    const ids = connectors.map((it) => it.id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

describe.each(connectors.map((connector) => [connector.id, connector] as const))('%s', (_id, connector) => {
  const fixtures = fixturesOf(connector);
  const source = sourceOf(connector, fixtures);

  it('tells whoever sets it up what each field is', () => {
    const fields = [...fieldsOf(connector.settings), ...fieldsOf(connector.credentials)];
    expect(fields.filter(([, field]) => (field.description ?? '').length < 10).map(([name]) => name)).toEqual(
      [],
    );
  });

  it('has a record for each way in', () => {
    expect(Object.keys(fixtures.deliveries ?? {}).length > 0).toBe(connector.webhook !== undefined);
    expect(fixtures.pull !== undefined).toBe(connector.pull !== undefined);
    expect(fixtures.signature !== undefined).toBe(connector.webhook?.signature.kind === 'hmac');
    expect(fixtures.personal).not.toEqual([]);
  });

  if (connector.webhook) webhookSuite(connector.webhook, fixtures, source);
  if (connector.pull && fixtures.pull) pullSuite(connector, fixtures, fixtures.pull, source);

  it('says the same of a thing by a delivery and by a page', async () => {
    const pages = fixtures.pull
      ? await pullAll(connector, fixtures, new RecordedHttp(fixtures.pull.record))
      : [];
    const pulled = pages.flatMap((it) => it.mapped);
    const delivered = Object.values(fixtures.deliveries ?? {}).flatMap((it) => it.expect);
    const sayingOf = (mapped: readonly Mapped[], id: string) =>
      mapped.find((it) => it.kind === 'feedback' && it.externalId === id);
    for (const id of fixtures.alike ?? []) {
      expect(sayingOf(pulled, id)).toBeDefined();
      expect(sayingOf(pulled, id)).toEqual(sayingOf(delivered, id));
    }
    // What comes both ways is what a second way in would double.
    expect((fixtures.alike ?? []).length > 0).toBe(
      connector.webhook !== undefined && connector.pull !== undefined,
    );
  });
});

function webhookSuite(
  webhook: NonNullable<Connector['webhook']>,
  fixtures: ConnectorFixtures,
  source: ReturnType<typeof sourceOf>,
) {
  const deliveries = Object.entries(fixtures.deliveries ?? {});
  const deliver = async (body: unknown, headers: Record<string, string> = {}, receivedAt = RECEIVED_AT) =>
    webhook.map({ headers, body, receivedAt }, source);

  it.each(deliveries)(
    'maps the delivery: %s',
    async (_name, { headers, body, receivedAt, expect: expected }) => {
      const mapped = await deliver(body, headers, receivedAt);
      expect(plain(mapped)).toEqual(plain(expected));
      expectSound(mapped, source);
      expect(leaks(reasonsOf(mapped), fixtures)).toEqual([]);
    },
  );

  it('answers whatever comes, and lets nothing through that a contract refuses', async () => {
    // Each field by itself; connectors.fuzz.int.spec.ts has a thousand bodies that are odd in many ways at once.
    const paths = Math.ceil(40 / deliveries.length);
    for (const [, { headers, body }] of deliveries) {
      for (const odd of oddVariants(body, paths)) expectSound(await deliver(odd, headers), source);
    }
  });

  const { signature } = webhook;
  if (signature.kind === 'hmac') {
    it('knows a signature of the system', () => {
      const {
        secret = '',
        method = 'POST',
        url = 'https://hub.example/',
        headers = {},
        body = '',
      } = fixtures.signature ?? {};
      const bytes = Buffer.from(body);
      const signed = signature.signed?.({ headers, method, url, body: bytes }) ?? [bytes];
      const hmac = createHmac(signature.algorithm, secret);
      for (const part of signed) hmac.update(part);
      expect(headers[signature.header]).toBe(`${signature.prefix ?? ''}${hmac.digest(signature.encoding)}`);
      if (signature.timestamp) expect(headers[signature.timestamp.header]).toBeTruthy();
    });
  }
}

function pullSuite(
  connector: Connector,
  fixtures: ConnectorFixtures,
  pull: NonNullable<ConnectorFixtures['pull']>,
  source: ReturnType<typeof sourceOf>,
) {
  const known = (mapped: readonly Mapped[]) =>
    plain(mapped.filter((it) => it.kind !== 'passed')).map((it) => JSON.stringify(it));

  it('pulls page by page to the end', async () => {
    const http = new RecordedHttp(pull.record);
    const pages = await pullAll(connector, fixtures, http);
    expect(pages.map((it) => plain(it.mapped))).toEqual(pull.pages.map(plain));
    for (const page of pages) expectSound(page.mapped, source);
    expect(leaks(reasonsOf(pages.flatMap((it) => it.mapped)), fixtures)).toEqual([]);
  });

  it('goes on after an empty page', () => {
    const empty = pull.pages.findIndex((it) => it.length === 0);
    const last = pull.pages.findLastIndex((it) => it.length > 0);
    expect(empty).toBeGreaterThanOrEqual(0);
    expect(empty).toBeLessThan(last);
  });

  it('keeps small cursors, without secrets or personal data', async () => {
    for (const { cursor } of await pullAll(connector, fixtures, new RecordedHttp(pull.record))) {
      expect(JSON.stringify(cursor).length).toBeLessThan(4_000);
      expect(leaks(JSON.stringify(cursor), fixtures)).toEqual([]);
    }
  });

  it('adds nothing new in the next pull, nor in one from the beginning', async () => {
    const http = new RecordedHttp(pull.record);
    const pages = await pullAll(connector, fixtures, http);
    const first = new Set(known(pages.flatMap((it) => it.mapped)));
    const next = await pullAll(connector, fixtures, http, pages.at(-1)?.cursor ?? null);
    const again = await pullAll(connector, fixtures, new RecordedHttp(pull.record));
    const later = [...next, ...again].flatMap((it) => it.mapped);
    expect(known(later).filter((it) => !first.has(it))).toEqual([]);
  });

  const failures: [number, Record<string, string>][] = [
    [401, {}],
    [429, { 'retry-after': '30' }],
    [503, {}],
  ];
  it.each(failures)('lets %i be seen, at any request', async (status, headers) => {
    const whole = new RecordedHttp(pull.record);
    await pullAll(connector, fixtures, whole);
    for (let failing = 0; failing < whole.count; failing++) {
      const http = new RecordedHttp(pull.record, (answer, count) =>
        count === failing ? { ...answer, status, headers } : undefined,
      );
      const error: unknown = await pullAll(connector, fixtures, http).catch((it: unknown) => it);
      expect(error).toBeInstanceOf(RecordedFailure);
      expect(error).toMatchObject({ status, headers });
    }
  });

  it.each([
    ['a page of HTML', `<html>${fixtures.personal.join(' ')}</html>`],
    ['half a page', undefined],
  ])('does not take %s for the end of the feed, and quotes nothing of it', async (_, text) => {
    const whole = new RecordedHttp(pull.record);
    await pullAll(connector, fixtures, whole);
    for (let broken = 0; broken < whole.count; broken++) {
      let breakable = true;
      const http = new RecordedHttp(pull.record, (answer, count) => {
        if (count !== broken) return undefined;
        // Texts (CSV, XML) have no general way to be broken, and failures are not read.
        breakable = answer.text === undefined && (answer.status ?? 200) < 300;
        return breakable ? { ...answer, text: text ?? JSON.stringify(answer.body).slice(0, -1) } : undefined;
      });
      const error: unknown = await pullAll(connector, fixtures, http).catch((it: unknown) => it);
      if (!breakable) continue;
      expect(error).toBeInstanceOf(UnreadablePage);
      expect(leaks(told(error), fixtures)).toEqual([]);
    }
  });

  it('answers odd pages with refusals, or says that it can not read them', async () => {
    const whole = await pullAll(connector, fixtures, new RecordedHttp(pull.record));
    for (const cursor of [null, ...whole.slice(0, -1).map((it) => it.cursor)]) {
      const used = new Set<RecordedExchange>();
      await pullPage(new RecordedHttp(pull.record, (it) => void used.add(it)), cursor);
      for (const recorded of used) {
        if (recorded.text !== undefined || (recorded.status ?? 200) > 299) continue;
        for (const body of oddVariants(recorded.body, 8)) {
          const http = new RecordedHttp(pull.record, (it) => (it === recorded ? { ...it, body } : undefined));
          await pullPage(http, cursor);
        }
      }
    }
  });

  it('maps whatever somebody has made of a record', async () => {
    const records = (await pullAll(connector, fixtures, new RecordedHttp(pull.record))).flatMap(
      (it) => it.records,
    );
    expect(records).not.toEqual([]);
    const paths = Math.ceil(40 / records.length);
    for (const record of records) {
      for (const body of oddVariants(record, paths))
        expectSound(connector.pull?.map({ body, receivedAt: RECEIVED_AT }, source) ?? [], source);
    }
  });

  /** One page; an odd answer may lead to a request that is not recorded, but to no other failure. */
  async function pullPage(http: RecordedHttp, cursor: Cursor) {
    try {
      const page = await connector.pull?.page(http, cursor, { ...source, now: new Date(pull.now) });
      expectSound(page ? mappedOf(connector, fixtures, page) : [], source);
    } catch (error) {
      if (error instanceof UnreadablePage || (error as Error).message.startsWith('not recorded')) return;
      throw error;
    }
  }
}
