/** Customers and accounts over HTTP and through the intake, on real engines. */
import { randomUUID } from 'node:crypto';
import { customerChanged, feedbackReceived } from '@voc/contracts';
import { eventually, identityHeader, recordTopic, type TopicRecorder } from '@voc/testing';
import type { CustomerPage } from '../src/crm/crm.answers.dto.js';
import type { Mapped } from '../src/connectors/connector.js';
import { customer, workspaceOf } from './crm.workspace.js';
import { type Hub, startHub } from './hub.js';

let hub: Hub;
let changes: TopicRecorder<typeof customerChanged>;
let feedback: TopicRecorder<typeof feedbackReceived>;

beforeAll(async () => {
  hub = await startHub();
  changes = await recordTopic(hub.service.topicPrefix, customerChanged);
  feedback = await recordTopic(hub.service.topicPrefix, feedbackReceived);
}, 90_000);

afterAll(async () => {
  await changes.stop();
  await feedback.stop();
  await hub.stop();
});

/** A workspace of its own, with what is told of its customers. */
function workspace() {
  const own = workspaceOf(hub);
  const told = () =>
    changes.messages.map((it) => it.value).filter((it) => it.workspaceId === own.workspaceId);
  return { ...own, told };
}

describe('customers', () => {
  it('keep what is not named, show how they were at a moment, and hide who they are from all but their readers', async () => {
    const { ok, told } = workspace();
    const person = { name: 'Sara Example', email: 'Sara@Example.org', phone: '۰۹۱۲ ۱۲۳ ۴۵۶۷', locale: 'fa' };
    const first = { ...person, attributes: { plan: 'free', seats: 3, contact: 'sara@example.org' } };
    await ok('PUT', '/customers/c-1', { ...first, changedAt: '2026-01-01T00:00:00Z' });
    const later = {
      name: person.name,
      attributes: { plan: 'pro', seats: null },
      account: { id: 'acme', name: 'Acme' },
    };
    const now = await ok('PATCH', '/customers/c-1', { ...later, changedAt: '2026-03-01T00:00:00Z' });
    expect(now).toMatchObject({
      ...person,
      externalIds: [{ system: 'own', id: 'c-1' }],
      account: { id: 'acme', name: 'Acme' },
    });
    expect(now.attributes).toEqual({ plan: 'pro', contact: 'sara@example.org' });
    // Older news that comes late changes the past, not today.
    const late = { attributes: { plan: 'trial' }, name: 'S. Example', changedAt: '2026-02-01T00:00:00Z' };
    expect(await ok('PATCH', '/customers/c-1', late)).toMatchObject({
      name: 'Sara Example',
      attributes: now.attributes,
    });
    const planAt = async (at: string) => (await ok('GET', `/customers/c-1?at=${at}`)).attributes['plan'];
    expect([
      await planAt('2026-01-15T00:00:00Z'),
      await planAt('2026-02-15T00:00:00Z'),
      await planAt('2026-03-15T00:00:00Z'),
    ]).toEqual(['free', 'trial', 'pro']);
    expect(await ok('GET', `/customers/${now.id}`)).toEqual(await ok('GET', '/customers/c-1'));

    const message = await eventually(() => {
      const newest = told().at(-1);
      expect(newest?.account).toEqual({ id: 'acme', name: 'Acme' });
      return newest;
    });
    expect(message).toMatchObject({
      customerId: now.id,
      ids: [{ system: 'own', id: 'c-1' }],
      reachableBy: ['email', 'phone'],
      locale: 'fa',
      attributes: { plan: 'pro' },
    });
    expect(JSON.stringify(told())).not.toMatch(/sara|0912/i);
    const rows = await hub.database.query('select personal::text, party from crm_party party');
    expect(JSON.stringify(rows)).not.toMatch(/Sara|Example/);
  });

  it('say nothing when the same comes again', async () => {
    const { ok, told } = workspace();
    const same = { email: 'a@example.org', attributes: { plan: 'pro' }, changedAt: '2026-01-01T00:00:00Z' };
    const first = await ok('PUT', '/customers/c-1', same);
    expect(await ok('PUT', '/customers/c-1', same)).toEqual(first);
    await ok('PUT', '/customers/c-2', {});
    await eventually(() => expect(new Set(told().map((it) => it.customerId)).size).toBe(2));
    expect(told()).toHaveLength(2);
  });

  it('become one where systems share an address; the first one stays, and all ids lead to it', async () => {
    const { ok, take, told } = workspace();
    const own = await ok('PUT', '/customers/c-1', { email: 'sara@example.org', attributes: { plan: 'pro' } });
    const outcomes = await take('desk', [
      customer('7', { name: 'Sara', phone: '+98 912 123 4567', attributes: { tickets: 4 } }),
      customer('8', { name: 'Omid', email: 'omid@example.org' }),
    ]);
    expect(outcomes.map((it) => it.kind)).toEqual(['accepted', 'accepted']);
    // Now the desk learns her address: two that were known apart are one.
    const [outcome] = await take('desk', [
      customer('7', { email: 'SARA@example.org' }, '2026-02-02T00:00:00Z'),
    ]);
    expect(outcome?.kind).toBe('updated');
    const merged = await ok('GET', '/customers/c-1');
    expect(merged).toMatchObject({
      id: own.id,
      name: 'Sara',
      email: 'sara@example.org',
      phone: '+98 912 123 4567',
      externalIds: [
        { system: 'desk', id: '7' },
        { system: 'own', id: 'c-1' },
      ],
      attributes: { plan: 'pro', tickets: 4 },
    });
    const gone = await eventually(() => {
      const message = told().find((it) => it.mergedInto);
      expect(message?.mergedInto).toBe(own.id);
      return message;
    });
    expect((await ok('GET', `/customers/${gone?.customerId}`)).id).toBe(own.id);
    const found = await ok<CustomerPage>('GET', '/customers?phone=00989121234567');
    expect(found.items.map((it) => it.id)).toEqual([own.id]);
  });

  it('stay two where one system tells them apart, until a person says that they are one', async () => {
    const { ok, send, take, told } = workspace();
    await take('desk', [
      customer('1', { email: 'office@example.org' }),
      customer('2', { email: 'office@example.org' }),
    ]);
    const { items } = await ok<CustomerPage>('GET', '/customers');
    expect(items.map((it) => it.externalIds[0]?.id)).toEqual(['1', '2']);
    const contradiction = { externalIds: items.map((it) => it.externalIds[0]) };
    const refused = await send('PUT', '/customers/c-1', contradiction);
    expect([refused.status, refused.body['type']]).toEqual([409, 'urn:voc:problem:several_parties']);
    const ids = items.map((it) => it.id);
    expect((await ok('POST', '/customers/merge', { ids: ids.toReversed() })).id).toBe(ids[0]);
    expect((await send('POST', '/customers/merge', { ids })).status).toBe(409);
    expect((await ok('GET', `/customers/${ids[1]}`)).externalIds).toHaveLength(2);
    await eventually(() => expect(told().some((it) => it.mergedInto === ids[0])).toBe(true));
  });

  it('are forgotten when they are deleted, and older news does not bring them back', async () => {
    const { ok, send, take, told, workspaceId } = workspace();
    await take('desk', [
      customer('9', { name: 'Sara', email: 'sara@example.org', attributes: { plan: 'pro' } }),
    ]);
    const [it] = (await ok<CustomerPage>('GET', '/customers?email=sara@example.org')).items;
    const removal: Mapped = {
      kind: 'removal',
      of: 'customer',
      externalId: '9',
      changedAt: '2026-03-01T00:00:00Z',
    };
    expect(
      (await take('desk', [removal, { ...removal, externalId: 'never seen' }])).map(({ kind }) => kind),
    ).toEqual(['updated', 'passed']);
    expect((await send('GET', `/customers/${it?.id}`)).status).toBe(404);
    const late = await take('desk', [
      customer('9', { name: 'Sara' }, '2026-02-20T00:00:00Z'),
      customer('never seen', { name: 'Late' }, '2026-02-20T00:00:00Z'),
    ]);
    expect(late.map(({ kind }) => kind)).toEqual(['duplicate', 'duplicate']);
    expect((await ok<CustomerPage>('GET', '/customers')).items).toEqual([]);
    await eventually(() => expect(told().at(-1)?.deletedAt).toBe('2026-03-01T00:00:00.000Z'));
    const left = await hub.database.query(
      `select personal, (select count(*)::int from crm_attribute a where a.party_id = p.id) as attributes,
         (select count(*)::int from crm_name_word w where w.party_id = p.id) as words
       from crm_party p where workspace_id = $1`,
      [workspaceId],
    );
    expect(left).toEqual(Array(2).fill({ personal: null, attributes: 0, words: 0 }));
    // What the system dates later is a new beginning, without the past.
    await take('desk', [customer('9', { name: 'Sara' }, '2026-03-02T00:00:00Z')]);
    expect((await ok('GET', `/customers/${it?.id}`)).attributes).toEqual({});
    expect((await ok<{ id: string }>('DELETE', `/customers/${it?.id}`)).id).toBe(it?.id);
    expect((await send('GET', `/customers/${it?.id}`)).status).toBe(404);
  });

  it('come in batches with an outcome each, and are found by name, page by page', async () => {
    const { ok, send } = workspace();
    const items = Array.from({ length: 120 }, (_, n) => ({
      id: `c-${n}`,
      name: n % 2 ? `سارا ${n}` : `Omid ${n}`,
    }));
    const batch = await ok<{ items: { outcome: string }[] }>('POST', '/customers/batch', { items });
    expect(batch.items.map((it) => it.outcome)).toEqual(Array(120).fill('accepted'));
    const again = await ok<{ items: { outcome: string }[] }>('POST', '/customers/batch', {
      items: [items[0], { ...items[1], attributes: { plan: 'pro' } }],
    });
    expect(again.items.map((it) => it.outcome)).toEqual(['duplicate', 'updated']);
    const names: (string | undefined)[] = [];
    for (let cursor: string | undefined, page = 0; page === 0 || cursor; page++) {
      const answer = await ok<CustomerPage>(
        'GET',
        `/customers?name=سارا&limit=25${cursor ? `&cursor=${cursor}` : ''}`,
      );
      names.push(...answer.items.map((it) => it.name));
      cursor = answer.cursor;
    }
    expect(names).toEqual(items.filter((_, n) => n % 2).map((it) => it.name));
    const tooMany = Array.from({ length: 1_001 }, (_, n) => ({ id: String(n) }));
    expect((await send('POST', '/customers/batch', { items: tooMany })).body.errors?.[0]?.pointer).toBe(
      '/items',
    );
  });

  it.each([
    ['an address that is none', { email: 'nobody' }, '/email'],
    ['a phone of letters', { phone: 'call me' }, '/phone'],
    ['a nested attribute', { attributes: { a: { b: 1 } } }, '/attributes'],
    ['a moment that has not come', { changedAt: '2190-01-01T00:00:00Z' }, '/changedAt'],
    ['an account without an id', { account: { name: 'Acme' } }, '/account/id'],
    ['a field that is not known', { nickname: 'S' }, '/nickname'],
  ])('refuse %s', async (_, body, pointer) => {
    const { status, body: problem } = await workspace().send('PUT', '/customers/c-1', body);
    expect([status, problem.errors?.map((it) => it.pointer)]).toEqual([
      400,
      expect.arrayContaining([pointer]),
    ]);
  });

  it('are for those with the scope, in their own workspace', async () => {
    const { ok, client } = workspace();
    const { id } = await ok('PUT', '/customers/c-1', {});
    const headers = (workspaceId: string, scopes: string[]) => ({
      headers: identityHeader(workspaceId, scopes),
    });
    const stranger = workspace();
    for (const path of [`/customers/${id}`, '/customers/c-1']) {
      expect((await stranger.send('GET', path)).status).toBe(404);
      expect((await stranger.send('DELETE', path)).status).toBe(404);
    }
    const reader = headers(randomUUID(), ['customers:read']);
    expect((await client.request('DELETE', '/customers/c-1', reader)).status).toBe(403);
    expect((await client.request('GET', '/accounts', headers(randomUUID(), ['feedback:read']))).status).toBe(
      403,
    );
  });
});

describe('feedback', () => {
  it('gets what was known of its customer and of the account at that time', async () => {
    const { ok, take } = workspace();
    const account = { id: 'acme', name: 'Acme' };
    await ok('PUT', '/accounts/acme', {
      name: 'Acme',
      attributes: { tier: 'gold' },
      changedAt: '2026-01-01T00:00:00Z',
    });
    const plan = (name: string) => ({ attributes: { plan: name, role: 'admin' }, account });
    await ok('PUT', '/customers/c-1', { ...plan('free'), changedAt: '2026-01-01T00:00:00Z' });
    await ok('PUT', '/customers/c-1', { ...plan('pro'), changedAt: '2026-03-01T00:00:00Z' });
    const item = (externalId: string, occurredAt: string, who: object): Mapped => ({
      kind: 'feedback',
      externalId,
      sourceKind: 'ticket',
      content: {
        occurredAt,
        stakeholder: 'customer',
        scores: [],
        texts: [],
        customer: { id: 'c-1', ...who },
      },
    });
    const mine = randomUUID();
    await take('files', [
      item(`${mine} 1`, '2025-12-01T00:00:00Z', {}),
      item(`${mine} 2`, '2026-02-01T00:00:00Z', {}),
      item(`${mine} 3`, '2026-03-02T00:00:00Z', { attributes: { role: 'owner' } }),
      item(`${mine} 4`, '2026-03-02T00:00:00Z', { id: 'unknown' }),
    ]);
    const seen = await eventually(() => {
      const own = feedback.messages.filter((it) => it.value.source.externalId.startsWith(mine));
      expect(own).toHaveLength(4);
      return own.map((it) => it.value).sort((a, b) => (a.source.externalId < b.source.externalId ? -1 : 1));
    });
    const known = { account: 'Acme', 'account.tier': 'gold', role: 'admin' };
    expect(seen.map((it) => it.customer?.attributes)).toEqual([
      { ...known, plan: 'free' },
      { ...known, plan: 'free' },
      { ...known, plan: 'pro', role: 'owner' },
      undefined,
    ]);
  });
});

describe('the database', () => {
  it('is as the entities say', () => hub.database.expectNoDrift());
});
