/** What the recorded pages of the shared suite don't show of Jira: Server's paging, a lost token, and news of an end. */
import type { Cursor, Page, SourceHttp } from './connector.js';
import { jira } from './jira.connector.js';

const now = new Date('2026-03-21T08:00:00.000Z');

interface Told {
  id: number;
  updated: string;
  closedAt?: string;
}

const issue = ({ id, updated, closedAt }: Told) => ({
  id: String(id),
  key: `HELP-${id}`,
  fields: {
    summary: `request ${id}`,
    created: '2026-03-01T08:00:00.000+0000',
    updated,
    ...(closedAt !== undefined && {
      status: { name: 'Done', statusCategory: { key: 'done' } },
      statuscategorychangedate: closedAt,
    }),
  },
});

/** Answers a search with the issues changed since, as Jira does to the minute, and nothing of service desks. */
function site(all: Told[], deployment: 'cloud' | 'server') {
  const searches: URLSearchParams[] = [];
  const http: Pick<SourceHttp, 'get'> = {
    get: (url, options) => {
      const { pathname, searchParams } = new URL(url);
      if (pathname.startsWith('/jira/rest/servicedeskapi/')) return Promise.resolve(answer(404, {}));
      searches.push(searchParams);
      if (searchParams.get('nextPageToken') === 'lost' && options?.accept?.includes(400))
        return Promise.resolve(answer(400, {}));
      const minutes = Number(/updated >= -(\d+)m/.exec(searchParams.get('jql') ?? '')?.[1]);
      const from = Math.floor(now.getTime() / 60_000) - minutes;
      const found = all
        .filter((it) => Math.floor(Date.parse(it.updated) / 60_000) >= from)
        .sort((a, b) => Date.parse(a.updated) - Date.parse(b.updated));
      const start = Number(searchParams.get('startAt') ?? 0);
      return Promise.resolve(
        answer(200, { issues: found.slice(start, start + 25).map(issue), isLast: true }),
      );
    },
  };
  const settings = jira.settings.parse({ baseUrl: 'https://jira.acme.example/jira', deployment });
  const source = {
    workspaceId: '0191d3a0-0000-7000-8000-000000000001',
    sourceId: '0191d3a0-0000-7000-8000-000000000002',
    system: 'jira',
    settings,
    credentials: { email: '', token: 'invented' },
    now,
  };
  const pull = async (cursor: Cursor, between: () => void = () => undefined) => {
    const pages: Page[] = [];
    for (let done = false; !done && pages.length < 50;) {
      const page: Page | undefined = await jira.pull?.page(http as SourceHttp, cursor, source);
      if (!page) throw new Error('Jira is not pulled');
      ({ cursor, done } = page);
      pages.push(page);
      between();
    }
    const mapped = pages
      .flatMap((it) => it.records)
      .flatMap((body) => jira.pull?.map({ body, receivedAt: now.toISOString() }, source) ?? []);
    return {
      mapped,
      cursor,
      ids: new Set(mapped.flatMap((it) => ('externalId' in it ? [it.externalId] : []))),
    };
  };
  return { searches, pull };
}

const answer = (status: number, body: unknown) => ({
  status,
  headers: {},
  body: Buffer.from(JSON.stringify(body)),
});
const minute = (count: number) => new Date(now.getTime() - count * 60_000).toISOString();

describe('Jira Server', () => {
  it('passes over no request although one that was read moves to the end of the search meanwhile', async () => {
    const all: Told[] = Array.from({ length: 80 }, (_, id) => ({ id, updated: minute(2_000 - id * 10) }));
    const { pull } = site(all, 'server');
    const { ids } = await pull(null, () => {
      const oldest = all.reduce((a, b) => (Date.parse(a.updated) < Date.parse(b.updated) ? a : b));
      oldest.updated = minute(1);
    });
    expect(ids.size).toBe(80);
  });

  it('comes to the end of a mass change that fills many pages with one minute', async () => {
    const all = Array.from({ length: 110 }, (_, id) => ({ id, updated: minute(id < 100 ? 500 : 400 - id) }));
    const { pull } = site(all, 'server');
    const { ids, cursor } = await pull(null);
    expect(ids.size).toBe(110);
    expect(cursor).toEqual({ since: minute(291) });
  });
});

describe('Jira Cloud', () => {
  it('begins where the last whole pull ended after the token of a search was lost', async () => {
    const since = minute(60);
    const { pull } = site([{ id: 1, updated: minute(30) }], 'cloud');
    const lost = await pull({ since, token: 'lost', minutes: 65, newest: minute(40) });
    expect(lost).toMatchObject({ mapped: [], cursor: { since } });
    expect((await pull(lost.cursor)).ids).toEqual(new Set(['1']));
  });

  it('tells of an end that is news, and of none that a backfill brings up', async () => {
    const closedAt = minute(30);
    const { pull } = site([{ id: 1, updated: minute(29), closedAt }], 'cloud');
    const endsOf = async (cursor: Cursor) => (await pull(cursor)).mapped.filter((it) => it.kind === 'event');
    expect(await endsOf(null)).toEqual([]);
    expect(await endsOf({ since: minute(60) })).toMatchObject([
      { externalId: `1/closed/${closedAt}`, event: { type: 'ticket.closed', subject: 'HELP-1' } },
    ]);
  });
});
