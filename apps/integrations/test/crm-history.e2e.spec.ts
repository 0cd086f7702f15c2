/** What becomes of customers over time: what has changed about them, and merges that another system has made; on real engines. */
import type { AccountPage, AttributeChanges, CustomerPage } from '../src/crm/crm.answers.dto.js';
import type { Mapped } from '../src/connectors/connector.js';
import { customer, workspaceOf } from './crm.workspace.js';
import { type Hub, startHub } from './hub.js';

let hub: Hub;

beforeAll(async () => {
  hub = await startHub();
}, 90_000);

afterAll(async () => {
  await hub.stop();
});

const workspace = () => workspaceOf(hub);
const day = (count: number) => `2026-03-${String(count).padStart(2, '0')}T00:00:00.000Z`;

describe('changes of a customer', () => {
  it('are told with what was before, the newest first, and once each', async () => {
    const { ok, send } = workspace();
    const put = (at: string, said: object) => ok('PUT', '/customers/c-1', { ...said, changedAt: at });
    await put(day(1), { attributes: { plan: 'free', seats: 3 } });
    await put(day(2), { attributes: { plan: 'free' } });
    await put(day(4), { attributes: { plan: 'pro', seats: null }, account: { id: 'acme', name: 'Acme' } });
    await put(day(3), { attributes: { vip: true } });
    const { items, cursor } = await ok<AttributeChanges>('GET', '/customers/c-1/changes');
    expect(cursor).toBeUndefined();
    const byName = items.toSorted((a, b) => (a.at === b.at ? (a.name < b.name ? -1 : 1) : 0));
    expect(byName).toEqual([
      { at: day(4), name: 'account', value: 'Acme' },
      { at: day(4), name: 'plan', value: 'pro', before: 'free' },
      { at: day(4), name: 'seats', before: 3 },
      { at: day(3), name: 'vip', value: true },
      { at: day(1), name: 'plan', value: 'free' },
      { at: day(1), name: 'seats', value: 3 },
    ]);
    const earlier = await ok<AttributeChanges>('GET', `/customers/c-1/changes?cursor=${day(3)}`);
    expect(earlier.items.map((it) => it.at)).toEqual([day(1), day(1)]);
    expect((await send('GET', '/customers/nobody/changes')).status).toBe(404);
    expect((await send('GET', '/customers/c-1/changes?cursor=x')).status).toBe(400);
    expect((await ok<AttributeChanges>('GET', '/accounts/acme/changes')).items).toMatchObject([
      { at: day(4), name: 'name', value: 'Acme' },
    ]);
  });
});

describe('customers whom one system tells apart', () => {
  it('go on under each of their ids after a person has made one of them', async () => {
    const { ok, take } = workspace();
    await take('desk', [customer('1', { name: 'Sara' }), customer('2', { name: 'S.' })]);
    const ids = (await ok<CustomerPage>('GET', '/customers')).items.map((it) => it.id);
    await ok('POST', '/customers/merge', { ids });
    const told = [
      customer('1', { attributes: { plan: 'pro' } }),
      customer('2', { attributes: { seats: 4 } }),
    ];
    expect((await take('desk', told)).map((it) => it.kind)).toEqual(['updated', 'updated']);
    expect((await ok('GET', `/customers/${ids[0]}`)).attributes).toEqual({ plan: 'pro', seats: 4 });
    const [apart] = await take('desk', [customer('3', { email: 'three@example.org' })]);
    expect(apart?.kind).toBe('accepted');
  });

  it('become one when that system says so, and end with the id that it uses now', async () => {
    const { ok, take } = workspace();
    await take('crm', [
      customer('1', { name: 'Sara', attributes: { plan: 'pro' } }),
      customer('2', { email: 'sara@example.org', attributes: { seats: 4 } }),
    ]);
    const merge: Mapped = {
      ...{ kind: 'merge', of: 'customer', externalId: '3', former: ['1', '2'] },
      changedAt: day(1),
    };
    const kinds = async (mapped: Mapped[]) => (await take('crm', mapped)).map((it) => it.kind);
    expect(await kinds([merge, { ...merge, externalId: '9', former: ['8'] }])).toEqual(['updated', 'passed']);
    expect(await kinds([merge])).toEqual(['duplicate']);
    const { items } = await ok<CustomerPage>('GET', '/customers');
    expect(items).toMatchObject([
      { name: 'Sara', email: 'sara@example.org', attributes: { plan: 'pro', seats: 4 } },
    ]);
    expect(items[0]?.externalIds.map((it) => it.id)).toEqual(['1', '2', '3']);
    expect(await kinds([customer('3', { attributes: { seats: 5 } }, day(2))])).toEqual(['updated']);

    const removal = (externalId: string): Mapped => ({
      kind: 'removal',
      of: 'customer',
      externalId,
      changedAt: day(3),
    });
    expect(await kinds([removal('1'), removal('2')])).toEqual(['passed', 'passed']);
    expect((await ok<CustomerPage>('GET', '/customers')).items).toHaveLength(1);
    expect(await kinds([removal('3')])).toEqual(['updated']);
    expect((await ok<CustomerPage>('GET', '/customers')).items).toEqual([]);
  });

  it('become one where they are accounts, too', async () => {
    const { ok, take } = workspace();
    const account = (externalId: string, name: string): Mapped => ({
      ...{ kind: 'account', externalId, account: { name } },
      changedAt: day(1),
    });
    const merge: Mapped = {
      ...{ kind: 'merge', of: 'account', externalId: '7', former: ['8'] },
      changedAt: day(2),
    };
    const told = await take('crm', [account('7', 'Acme'), account('8', 'Acme Ltd'), merge]);
    expect(told.map((it) => it.kind)).toEqual(['accepted', 'accepted', 'updated']);
    const { items } = await ok<AccountPage>('GET', '/accounts');
    expect(items).toHaveLength(1);
    expect(items[0]?.externalIds.map((it) => it.id)).toEqual(['7', '8']);
  });
});
