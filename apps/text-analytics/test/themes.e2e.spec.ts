/** Themes on real engines: planted bursts in both languages are found, kept over runs, worked on, told, and kept apart by workspace. */
import { randomUUID } from 'node:crypto';
import { feedbackAnalyzed, type FeedbackReceived } from '@voc/contracts';
import {
  A_WORKSPACE,
  aFeedbackReceived,
  ANOTHER_WORKSPACE,
  eventually,
  identityHeader,
  recordTopic,
} from '@voc/testing';
import { COUPON, inEnglish, inPersian, JAMMED, movedTo, replaced, said } from './planted.feedback.js';
import { TestThemes } from './test.themes.js';
import type { ThemeDetails, ThemeList, ThemeTopicMade } from '../src/themes/theme.answers.dto.js';
import type { ThemeRunList, ThemeRunView, ThemeSettingsView } from '../src/themes/theme-run.answers.dto.js';
import { ThemeTexts } from '../src/themes/theme.texts.js';

/** A workspace that uses the language model. */
const NAMING = '44444444-4444-4444-8444-444444444444';

let themes: TestThemes;
/** Items of A_WORKSPACE with the English burst. */
let jammed: FeedbackReceived[];

beforeAll(async () => {
  themes = await TestThemes.start();
  const [english, persian] = [inEnglish(), inPersian()];
  jammed = said(english, JAMMED);
  const items = [
    ...replaced(english, jammed),
    ...replaced(persian, said(persian, COUPON)),
    ...movedTo(ANOTHER_WORKSPACE, english.slice(0, 12)),
    ...movedTo(NAMING, replaced(english, jammed)),
  ];
  await themes.publish(...items);
  await themes.untilKept(items.length);
}, 90_000);

afterAll(() => themes.stop());

describe('themes', () => {
  it('says how much is missing before there is enough, and tells workspaces apart', async () => {
    const other = identityHeader(ANOTHER_WORKSPACE);
    const ended = await themes.run(ANOTHER_WORKSPACE);
    expect(ended).toMatchObject({ state: 'completed', requested: true });
    const { body } = await themes.ask<ThemeList>('GET ', undefined, other);
    expect(body).toMatchObject({ items: [], total: 0, lastRun: { id: ended.id } });
    expect(body.data).toEqual(
      expect.arrayContaining([
        { language: 'en', now: 12, neededNow: 30, before: 0, neededBefore: 100, enough: false },
      ]),
    );
  });

  it('finds the planted bursts in both languages, with figures, phrases, history and masked quotes', async () => {
    const ended = await themes.run();
    expect(ended.languages.map((it) => [it.language, it.read, it.enough, it.found, it.fresh])).toEqual([
      ['fa', 200, true, 1, 1],
      ['en', 200, true, 1, 1],
    ]);
    const { items, total } = await themes.list();
    expect(total).toBe(2);
    for (const theme of items) {
      expect(theme).toMatchObject({ state: 'new', count: 15, dismissed: false, windowDays: 7 });
      expect(theme.q).toBeLessThan(0.001);
      expect(theme.past).toMatchObject({ before: { count: 0 }, ratio: null });
      expect(theme.past?.low).toBeGreaterThan(10);
      expect(theme.impacts).toMatchObject([{ metric: 'nps', n: 15, of: theme.of }]);
      expect(theme.impacts[0]?.high).toBeLessThan(0);
    }
    expect((await themes.themeIn('en')).name).toContain('locker jammed');
    const { body } = await themes.ask<ThemeDetails>(`GET /${(await themes.themeIn('fa')).id}`);
    expect(body.phrases.map(({ form }) => form).join(' ')).toMatch(/کد تخفیف/);
    expect(body.phrases[0]).toMatchObject({
      now: { count: 15 },
      rest: { count: 0 },
      against: expect.any(String),
    });
    expect(body.history.at(-1)).toMatchObject({ count: 15, of: body.of });
    expect(body.quotes).toHaveLength(5);
    const [quote] = body.quotes;
    expect(quote?.text).toContain('[phone]');
    expect(COUPON).toContain(quote?.text.slice(quote.marks[0]?.start, quote.marks[0]?.end));
  });

  it('tells of them on the bus', async () => {
    const theme = await themes.themeIn('en');
    const message = await eventually(() => {
      const it = themes.told.messages.find(({ value }) => value.themeId === theme.id);
      if (!it) throw new Error('Nothing is told yet.');
      return it.value;
    });
    expect(message).toMatchObject({
      workspaceId: A_WORKSPACE,
      name: theme.name,
      state: 'new',
      now: { count: 15 },
      before: { count: 0 },
      dismissed: false,
    });
    expect(JSON.stringify(message)).not.toContain('nobody came. ');
  });

  it('keeps names and identities over the next run', async () => {
    const before = await themes.themeIn('en');
    const named = await themes.ask<ThemeDetails>(`PATCH /${before.id}`, { name: 'Lockers' });
    expect(named.body).toMatchObject({ id: before.id, name: 'Lockers', namedBy: 'person' });
    const ended = await themes.run();
    expect(ended.languages.map(({ found, fresh }) => [found, fresh])).toEqual([
      [1, 0],
      [1, 0],
    ]);
    const after = await themes.themeIn('en');
    expect(after).toMatchObject({
      id: before.id,
      name: 'Lockers',
      firstSeenAt: before.firstSeenAt,
      count: 15,
    });
    expect(after.lastGrewAt > before.lastGrewAt).toBe(true);
  });

  it('forgets what its source deleted, in counts and quotes', async () => {
    const [gone] = jammed;
    if (!gone) throw new Error('Nothing was planted.');
    await themes.publish({
      ...gone,
      version: gone.version + 1,
      deletedAt: new Date().toISOString(),
      texts: [],
      scores: [],
    });
    await eventually(
      async () =>
        (await themes.database.query('select 1 from theme_text where feedback_id = $1', [gone.feedbackId]))
          .length === 0,
      { within: 40_000 },
    );
    await themes.run();
    expect((await themes.themeIn('en')).count).toBe(14);
  });

  it('becomes a topic that finds what it finds', async () => {
    const { id } = await themes.themeIn('en');
    const made = await themes.ask<ThemeTopicMade>(`POST /${id}/topic`, {
      parent: 'delivery',
      key: 'lockers',
    });
    expect(made).toMatchObject({ status: 201, body: { topic: 'lockers', version: 1 } });
    expect((await themes.themeIn('en')).topic).toBe('lockers');
    expect((await themes.ask(`POST /${id}/topic`, {})).status).toBe(409);
    const item = aFeedbackReceived({
      texts: [{ role: 'customer', field: 'comment', text: 'Again the parcel locker jammed' }],
    });
    const analyzed = await recordTopic(themes.service.topicPrefix, feedbackAnalyzed);
    await eventually(
      async () => {
        const next = { ...item, feedbackId: randomUUID() };
        await themes.publish(next);
        const found = await eventually(() => {
          const it = analyzed.messages.find(({ value }) => value.feedbackId === next.feedbackId);
          if (!it) throw new Error('It is not analysed yet.');
          return it.value;
        });
        if (!found.topics.includes('lockers')) throw new Error(`It is about ${found.topics.join()}.`);
      },
      { within: 40_000 },
    ).finally(() => analyzed.stop());
  });

  it('merges themes, and leaves dismissed ones out of sight over the next run', async () => {
    const [english, persian] = [await themes.themeIn('en'), await themes.themeIn('fa')];
    const refused = await themes.ask<{ errors: { pointer: string }[] }>(`POST /${english.id}/merge`, {
      themes: [persian.id],
    });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ pointer: '/themes/0' }] } });

    const part = randomUUID();
    await themes.database.query(
      `insert into theme select (jsonb_populate_record(theme, jsonb_build_object(
         'id', $1::text, 'phrases', '[{"phrase": "kettle", "form": "kettle"}]'::jsonb))).* from theme where id = $2`,
      [part, english.id],
    );
    const merged = await themes.ask<ThemeDetails>(`POST /${english.id}/merge`, { themes: [part] });
    expect(merged.status).toBe(200);
    expect(merged.body.phrases.map(({ form }) => form)).toContain('kettle');
    expect((await themes.ask<ThemeDetails>(`GET /${part}`)).body.mergedInto).toBe(english.id);
    expect((await themes.ask(`PATCH /${part}`, { name: 'no' })).status).toBe(409);

    expect((await themes.ask(`PATCH /${persian.id}`, { dismissed: true })).status).toBe(200);
    await themes.run();
    expect((await themes.list()).items.map(({ id }) => id)).toEqual([english.id]);
    expect((await themes.list('?dismissed=true')).items.map(({ id }) => id)).toEqual([persian.id]);
    expect((await themes.themeIn('en')).count).toBeGreaterThan(14);
  });

  it('gets a name of the language model where the workspace wants it, and keeps it', async () => {
    const headers = identityHeader(NAMING);
    const settings = await fetch(`${themes.service.url}/api/v1/summaries/settings`, {
      method: 'PUT',
      headers: { ...headers, 'content-type': 'application/json' },
      body: '{"enabled":true}',
    });
    expect(settings.status).toBe(200);
    const named = () =>
      eventually(async () => {
        const [theme] = (await themes.ask<ThemeList>('GET ', undefined, headers)).body.items;
        expect(theme).toMatchObject({ name: 'Jammed lockers', namedBy: 'model', count: 15 });
      });
    await themes.run(NAMING);
    await named();
    await themes.run(NAMING);
    await named();
    expect(themes.model.requests).toHaveLength(1);
    expect(themes.model.requests[0]?.text).toContain('[phone]');
    expect(themes.model.requests[0]?.text).not.toContain('09121234567');
  });

  it('runs by itself when its time has come', async () => {
    const changed = await themes.ask<ThemeSettingsView>('PATCH /settings', {
      windowDays: 28,
      intervalHours: 6,
    });
    expect(changed.body).toMatchObject({ windowDays: 28, intervalHours: 6 });
    await themes.database.query(`update theme_setting set next_run_at = now() where workspace_id = $1`, [
      A_WORKSPACE,
    ]);
    await eventually(
      async () => {
        const [newest] = (await themes.ask<ThemeRunList>('GET /runs?size=1')).body.items;
        if (newest?.requested !== false || newest.state !== 'completed') throw new Error('It has not run.');
      },
      { within: 40_000 },
    );
    const settings = (await themes.ask<ThemeSettingsView>('GET /settings')).body;
    expect(Date.parse(settings.nextRunAt ?? '')).toBeGreaterThan(Date.now() + 5 * 3_600_000);
  });

  it('takes over the run of a process that died, and gives one up that never ends', async () => {
    for (const [attempts, state] of [
      [1, 'completed'],
      [3, 'failed'],
    ] as const) {
      const id = await themes.leaveRun(attempts);
      await eventually(
        async () => {
          const { body } = await themes.ask<ThemeRunView>(`GET /runs/${id}`);
          if (body.state !== state) throw new Error(`The run is ${body.state}.`);
        },
        { within: 40_000 },
      );
    }
  });

  it('forgets texts that it no longer looks back to', async () => {
    const [before] = await themes.database.query<{ count: number }>(
      'select count(*)::int as count from theme_text',
    );
    await themes.database.query(
      `update theme_text set occurred_at = now() - interval '365 days'
       where feedback_id in (select feedback_id from theme_text where workspace_id = $1 limit 5)`,
      [ANOTHER_WORKSPACE],
    );
    await themes.service.app.get(ThemeTexts).deleteOld();
    await themes.untilKept((before?.count ?? 0) - 5);
  });

  it('shows nothing to another workspace, and nothing without the right', async () => {
    const { id } = await themes.themeIn('en');
    const other = identityHeader(ANOTHER_WORKSPACE);
    for (const [request, body] of [
      [`GET /${id}`, undefined],
      [`PATCH /${id}`, { name: 'mine' }],
      [`POST /${id}/merge`, { themes: [randomUUID()] }],
      [`POST /${id}/topic`, {}],
    ] as const)
      expect((await themes.ask(request, body, other)).status).toBe(404);
    expect((await themes.ask<ThemeList>('GET ', undefined, other)).body.total).toBe(0);
    const reader = identityHeader(A_WORKSPACE, ['analysis:read']);
    for (const request of ['POST /runs', `PATCH /${id}`])
      expect((await themes.ask(request, {}, reader)).status).toBe(403);
    expect((await themes.ask('GET ', undefined, identityHeader(A_WORKSPACE, ['feedback:read']))).status).toBe(
      403,
    );
  });

  it.each([
    ['PATCH /settings', { windowDays: 10 }, '/windowDays'],
    ['PATCH /settings', { intervalHours: null }, '/intervalHours'],
    [`PATCH /${randomUUID()}`, { name: ' ' }, '/name'],
    [`POST /${randomUUID()}/merge`, { themes: [] }, '/themes'],
    ['GET ?sort=luck', undefined, '/sort'],
  ])('refuses %s with %j and names the field', async (request, body, pointer) => {
    const refused = await themes.ask<{ errors: { pointer: string }[] }>(request, body);
    expect(refused.status).toBe(400);
    expect(refused.body.errors.map((it) => it.pointer)).toContain(pointer);
  });

  it('has entities that match its migrations', () => themes.database.expectNoDrift());
});
