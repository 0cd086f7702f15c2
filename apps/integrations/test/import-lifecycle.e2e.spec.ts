/** An import while it runs: it pauses, goes on and stops at a word, tells its progress live, and gives back what it refused. */
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { setTimeout as pause } from 'node:timers/promises';
import { A_WORKSPACE, ANOTHER_WORKSPACE, eventually, identityHeader } from '@voc/testing';
import { ApiClient, type Hub, startHub } from './hub.js';

let hub: Hub;
let api: ApiClient;

beforeAll(async () => {
  hub = await startHub({ IMPORT_SLOTS: '1' });
  api = new ApiClient(hub.service.url, A_WORKSPACE);
}, 90_000);
afterAll(() => hub.stop());

const mapping = (system: string) => ({
  source: { kind: 'note', system },
  fields: {
    externalId: 'id',
    occurredAt: { column: 'd' },
    texts: [{ column: 't' }],
    scores: [{ column: 's', metric: 'csat', min: 1, max: 5 }],
  },
});
const ROWS = 20_000;
const manyRows = () =>
  `id,d,t,s\n${Array.from({ length: ROWS }, (_, row) => `${row},2026-01-01,fine,5`).join('\n')}\n`;

/** Uploads many rows, and resolves once the first batch of them is committed. */
async function started(system: string): Promise<string> {
  const firstCommit = new Promise<string>((resolve) => {
    const listen = (message: unknown) => {
      const { step, importId } = message as { step: string; importId: string };
      if (step !== 'committed') return;
      unsubscribe('voc:import', listen);
      resolve(importId);
    };
    subscribe('voc:import', listen);
  });
  const { body } = await api.upload(manyRows(), { mapping: JSON.stringify(mapping(system)) });
  expect(await firstCommit).toBe(body['id']);
  return String(body['id']);
}

const state = async (id: string) => (await api.request('GET', `/imports/${id}`)).body;
const read = async (id: string) => countsOf(await state(id)).read;
const countsOf = (body: Record<string, unknown>) => body['counts'] as { read: number; accepted: number };
const tell = (id: string, order: string) => api.request('POST', `/imports/${id}/${order}`);
const chunksOf = async (id: string) =>
  (await hub.database.query('select 1 from import_chunk where import_id = $1', [id])).length;

/** The events of a stream, as they come. */
async function* eventsOf(id: string, client = A_WORKSPACE) {
  const response = await fetch(`${hub.service.url}/api/v1/imports/${id}/events`, {
    headers: identityHeader(client),
  });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  let text = '';
  for await (const bytes of response.body ?? []) {
    text += Buffer.from(bytes).toString();
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const block = text.slice(0, end);
      text = text.slice(end + 2);
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (data !== undefined)
        yield {
          event: /^event: (.*)$/m.exec(block)?.[1],
          data: JSON.parse(data) as Record<string, unknown>,
        };
    }
  }
}

/** A stream on a connection of its own, which ends with it. */
async function opened(id: string): Promise<IncomingMessage> {
  const url = `${hub.service.url}/api/v1/imports/${id}/events`;
  const asked = get(url, { agent: false, headers: identityHeader(A_WORKSPACE) });
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  response.once('error', () => undefined).resume();
  return response;
}

async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('an import that runs', () => {
  it('pauses, goes on where it stopped, and counts every row once', async () => {
    const id = await started('paused');
    const progress = allOf(eventsOf(id));
    expect(await tell(id, 'pause')).toMatchObject({ status: 200, body: { state: 'paused' } });
    const at = await read(id);
    await pause(600);
    expect(await read(id)).toBe(at);
    expect(at).toBeLessThan(ROWS);
    expect(await tell(id, 'pause')).toMatchObject({ status: 200, body: { state: 'paused' } });

    expect(await tell(id, 'resume')).toMatchObject({ status: 200, body: { state: 'queued' } });
    expect((await tell(id, 'resume')).status).toBe(200);
    const ended = await api.ended(id);
    expect(ended.counts).toEqual({ read: ROWS, accepted: ROWS, updated: 0, duplicate: 0, rejected: 0 });
    for (const order of ['pause', 'resume', 'cancel'])
      expect(await tell(id, order)).toMatchObject({
        status: 409,
        body: { type: 'urn:voc:problem:import_ended', state: 'completed' },
      });

    const events = await progress;
    expect(events.map((it) => it.data['state'])).toEqual(expect.arrayContaining(['paused', 'running']));
    expect(events.some((it) => Number(it.data['rowsPerSecond']) > 0)).toBe(true);
    expect(events.some((it) => Number(it.data['secondsLeft']) > 0)).toBe(true);
    expect(events.at(-1)).toMatchObject({ event: 'end', data: { state: 'completed', counts: ended.counts } });
    expect(events.filter((it) => it.event === 'end')).toHaveLength(1);
    const headers = { ...identityHeader(A_WORKSPACE), 'last-event-id': 'end' };
    const again = await fetch(`${hub.service.url}/api/v1/imports/${id}/events`, { headers });
    expect(again.status).toBe(204);
  }, 60_000);

  it('keeps what it took when it is cancelled, says so, and removes the file', async () => {
    const id = await started('cancelled');
    expect(await chunksOf(id)).toBeGreaterThan(0);
    expect(await tell(id, 'cancel')).toMatchObject({ status: 200, body: { state: 'cancelled' } });
    expect(await tell(id, 'cancel')).toMatchObject({ status: 200, body: { state: 'cancelled' } });
    expect((await tell(id, 'resume')).status).toBe(409);
    const after = await state(id);
    expect(after['finishedAt']).toBeDefined();
    const { accepted } = countsOf(after);
    expect(accepted).toBeGreaterThan(0);
    expect(accepted).toBeLessThan(ROWS);
    expect(await chunksOf(id)).toBe(0);
    await pause(300);
    expect(countsOf(await state(id)).accepted).toBe(accepted);
    const [{ n } = { n: 0 }] = await hub.database.query<{ n: number }>(
      'select count(*)::int as n from feedback_item where import_id = $1',
      [id],
    );
    expect(n).toBe(accepted);
  }, 60_000);

  it('has a bounded number of streams per workspace, and none for strangers', async () => {
    const id = String(
      (await api.upload('id,d,t,s\n1,2026-01-01,x,5\n', { mapping: JSON.stringify(mapping('waits')) })).body[
        'id'
      ],
    );
    await api.ended(id);
    // Made to wait, so that its streams stay open.
    await hub.database.query(`update import set state = 'paused' where id = $1`, [id]);
    const open = await Promise.all(Array.from({ length: 10 }, () => opened(id)));
    expect(open.map((it) => it.statusCode)).toEqual(Array.from({ length: 10 }, () => 200));
    const tooMany = await api.request('GET', `/imports/${id}/events`);
    expect(tooMany.status).toBe(429);
    expect(tooMany.headers.get('retry-after')).toBe('5');
    open[0]?.destroy();
    await eventually(async () => {
      const next = await opened(id);
      if (next.statusCode === 200) open.push(next);
      return next.statusCode === 200;
    });
    for (const stream of open) stream.destroy();
    const stranger = new ApiClient(hub.service.url, ANOTHER_WORKSPACE);
    for (const order of ['pause', 'resume', 'cancel'])
      expect((await stranger.request('POST', `/imports/${id}/${order}`)).status).toBe(404);
    expect((await stranger.request('GET', `/imports/${id}/events`)).status).toBe(404);
    expect((await stranger.request('GET', `/imports/${id}/rejected.csv`)).status).toBe(404);
    await hub.database.query(`update import set state = 'completed' where id = $1`, [id]);
  });
});

describe('the rows that were refused', () => {
  it('come back as the file was, and go in by the same mapping once they are corrected', async () => {
    const file = [
      'd;id;t;s;private',
      '2026-01-01;1;fine;5;=1+1',
      ';2;"no ""date"";\r\nhere";4;-5',
      '2026-01-01;3;off;9;x',
      '2026-01-01;4;short',
      '',
    ].join('\r\n');
    const first = await api.import(file, mapping('refused'));
    expect(first.counts).toMatchObject({ accepted: 1, rejected: 3 });
    const url = `${hub.service.url}/api/v1/imports/${first.id}/rejected.csv`;
    const response = await fetch(url, { headers: identityHeader(A_WORKSPACE, ['imports:read']) });
    expect(response.headers.get('content-disposition')).toContain('attachment; filename="rejected.csv"');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.toString('utf8', 3);
    expect(text.split('\r\n')).toEqual([
      'd;id;t;s;private;reason;line',
      ';2;"no ""date"";',
      'here";4;-5;"column ""d"" is empty";3',
      '2026-01-01;3;off;9;x;"column ""s"": 9 is not between 1 and 5";5',
      expect.stringMatching(/^2026-01-01;4;short;;;.+;6;$/),
      '',
    ]);

    const corrected = text
      .replace(/^;2/m, '2026-02-02;2')
      .replace('off;9', 'off;4')
      .replace(/^2026-01-01;4;.*$/m, '2026-01-01;4;short;3;;;');
    const { body } = await api.upload(`\ufeff${corrected}`, { mappingOf: first.id });
    expect((await api.ended(String(body['id']))).counts).toMatchObject({ accepted: 3, rejected: 0 });
    const unknown = await api.upload(corrected, { mappingOf: A_WORKSPACE });
    expect(unknown).toMatchObject({ status: 400, body: { errors: [{ pointer: '/mappingOf' }] } });
  });
});

describe('the list of imports', () => {
  it('goes by pages without a gap or a double', async () => {
    const ids: string[] = [];
    let path = '/imports?size=2';
    for (;;) {
      const { body } = await api.request('GET', path);
      ids.push(...(body['items'] as { id: string }[]).map((it) => it.id));
      if (body['cursor'] === undefined) break;
      path = `/imports?size=2&cursor=${String(body['cursor'])}`;
    }
    const whole = await api.request('GET', '/imports');
    expect(ids).toEqual((whole.body['items'] as { id: string }[]).map((it) => it.id));
    expect(ids.length).toBeGreaterThanOrEqual(5);
    for (const query of ['size=0', 'size=x', 'cursor=nonsense', 'other=1'])
      expect((await api.request('GET', `/imports?${query}`)).status).toBe(400);
  });
});
