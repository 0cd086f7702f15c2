/** Requests of a pull: how fast, how often, how long to wait, and what an error says; on a clock of the test's own. */
import type { GuardedRequest, GuardedResponse } from '../net/guarded.fetch.js';
import { privateAddress, RequestFailed } from '../net/request.errors.js';
import { type PullFailed, pullFailureOf } from './pull.errors.js';
import { PullHttp, retryAfter } from './pull.http.js';
import { Pace } from './pull.pace.js';
import { nextTry } from './pull.schedule.js';

const URL_WITH_SECRET = 'https://desk.example/api?token=secret';
type Answer = { status: number; headers?: Record<string, string> } | Error;

/** A system that answers in turn, the last answer for ever, and a clock that moves when somebody waits. */
function pulling(answers: readonly Answer[], perMinute = 1_000) {
  const clock = {
    time: Date.parse('2026-03-21T10:00:00Z'),
    now: () => clock.time,
    pause: async (ms: number) => {
      clock.time += ms;
    },
  };
  const seen: { at: number; request: GuardedRequest }[] = [];
  const client = {
    request: async (_url: string, request: GuardedRequest): Promise<GuardedResponse> => {
      const answer = answers[Math.min(seen.length, answers.length - 1)];
      seen.push({ at: clock.time, request });
      if (!answer || answer instanceof Error) throw answer ?? new Error('no answer');
      return { headers: {}, body: Buffer.from('secret'), ...answer };
    },
  };
  const signal = new AbortController().signal;
  const http = new PullHttp(client, new Pace(perMinute, clock), clock, signal);
  const waits = () => seen.slice(1).map(({ at }, index) => at - (seen[index]?.at ?? 0));
  return { http, seen, waits, clock };
}

async function failureOf(work: Promise<unknown>): Promise<PullFailed> {
  const error = await work.then(
    () => undefined,
    (it: unknown) => it,
  );
  const failure = pullFailureOf(error);
  expect(`${JSON.stringify(failure)} ${failure.stack}`).not.toContain('secret');
  return failure;
}

describe('PullHttp', () => {
  it('answers 2xx and the statuses that the connector accepts', async () => {
    const { http, seen } = pulling([{ status: 200 }, { status: 404 }, { status: 201 }]);
    expect((await http.get(URL_WITH_SECRET)).status).toBe(200);
    expect((await http.get(URL_WITH_SECRET, { accept: [404] })).status).toBe(404);
    await http.post(URL_WITH_SECRET, { headers: { a: 'b' }, body: '{}' });
    expect(seen[2]?.request).toMatchObject({
      method: 'POST',
      body: '{}',
      headers: { a: 'b', 'user-agent': 'voc-hub' },
      maxBytes: 16 << 20,
    });
  });

  it('waits as long as it is told, in seconds or until a date, and asks again', async () => {
    const { http, waits } = pulling([
      { status: 429, headers: { 'retry-after': '7' } },
      { status: 503, headers: { 'retry-after': 'Sat, 21 Mar 2026 10:00:27 GMT' } },
      { status: 200 },
    ]);
    await http.get(URL_WITH_SECRET);
    expect(waits()).toEqual([7_000, 20_000]);
  });

  it('repeats what may pass with growing waits, four times in all', async () => {
    for (const failing of [{ status: 500 }, { status: 429 }, new RequestFailed('timeout', 'no answer')]) {
      const { http, waits } = pulling([failing]);
      const { kind } = await failureOf(http.get(URL_WITH_SECRET));
      expect(kind).toMatch(/away|limited/);
      const [first = 0, second = 0, third = 0, ...more] = waits();
      expect([first >= 250, second >= 500, third >= 1_000, more]).toEqual([true, true, true, []]);
    }
  });

  it('does not sit out a long Retry-After, but says for how long the system wants rest', async () => {
    const { http, seen } = pulling([{ status: 429, headers: { 'retry-after': '900' } }]);
    expect(await failureOf(http.get(URL_WITH_SECRET))).toMatchObject({
      kind: 'limited',
      retryAfterMs: 900_000,
    });
    expect(seen).toHaveLength(1);
  });

  it.each<[string, Answer, string, RegExp]>([
    ['401', { status: 401 }, 'credentials_refused', /Renew them/],
    ['403', { status: 403 }, 'credentials_refused', /Renew them/],
    ['404', { status: 404 }, 'unfit', /desk\.example has nothing/],
    ['400', { status: 400 }, 'unfit', /refused the request \(400\)/],
    [
      'a redirect',
      { status: 301, headers: { location: 'https://new.example/?token=secret' } },
      'unfit',
      /moved to new\.example/,
    ],
    ['an address inside', privateAddress('desk.example'), 'unfit', /ALLOW_PRIVATE_ADDRESSES/],
    ['a huge answer', new RequestFailed('too_large', 'desk.example: too large'), 'unfit', /too large/],
    ['anything else', new TypeError('secret'), 'unforeseen', /nobody foresaw/],
  ])('says what a person has to do, at once: %s', async (_, answer, kind, message) => {
    const { http, seen } = pulling([answer]);
    const failure = await failureOf(http.get(URL_WITH_SECRET));
    expect(failure.kind).toBe(kind);
    expect(failure.message).toMatch(message);
    expect(seen).toHaveLength(1);
  });

  it('takes 403 with Retry-After for a limit, as some systems mean it', async () => {
    const { http } = pulling([{ status: 403, headers: { 'retry-after': '600' } }]);
    expect((await failureOf(http.get(URL_WITH_SECRET))).kind).toBe('limited');
  });

  it('begins no more requests within a minute than allowed, repeated ones too', async () => {
    const { http, seen, clock } = pulling([{ status: 200 }, { status: 500 }, { status: 200 }], 3);
    clock.time += 10_000;
    for (let count = 0; count < 7; count++) await http.get(URL_WITH_SECRET);
    for (const [index, { at }] of seen.entries())
      expect(at - (seen[index - 3]?.at ?? -Infinity)).toBeGreaterThanOrEqual(60_000);
    expect(seen).toHaveLength(8);
    expect(clock.time - (seen[0]?.at ?? 0)).toBeLessThan(122_000);
  });

  it('asks nothing more once it is stopped', async () => {
    const stop = new AbortController();
    const clock = { now: () => 0, pause: async (_: number, signal: AbortSignal) => signal.throwIfAborted() };
    const client = {
      request: async () => {
        stop.abort(new Error('stopped'));
        throw new RequestFailed('broken_off', 'broken off');
      },
    };
    const http = new PullHttp(client, new Pace(10, clock), clock, stop.signal);
    await expect(http.get(URL_WITH_SECRET)).rejects.toThrow('stopped');
  });
});

describe('retryAfter', () => {
  const now = Date.parse('2026-03-21T10:00:00Z');

  it.each([
    [undefined, undefined],
    ['', undefined],
    ['soon', undefined],
    ['0', 0],
    [' 1.5 ', 1_500],
    ['-5', undefined],
    ['Sat, 21 Mar 2026 10:01:00 GMT', 60_000],
    ['Sat, 21 Mar 2026 09:00:00 GMT', 0],
    ['999999999999', 86_400_000],
    ['Fri, 31 Dec 9999 23:59:59 GMT', 86_400_000],
  ])('reads %j as %j', (header, ms) => {
    expect(retryAfter(header, now)).toBe(ms);
  });
});

describe('nextTry', () => {
  const failure = (kind: PullFailed['kind'], retryAfterMs?: number) =>
    ({ kind, retryAfterMs, message: '' }) as PullFailed;

  it('tries what may pass soon and then less often, and calls it failing from the third time on', () => {
    const tries = [1, 2, 3, 20].map((failures) => nextTry(failure('away'), failures));
    expect(tries.map((it) => it.state)).toEqual(['active', 'active', 'failing', 'failing']);
    const bounds = [60_000, 120_000, 240_000, 3_600_000];
    for (const [index, { waitMs }] of tries.entries()) {
      expect(waitMs).toBeLessThanOrEqual(bounds[index] ?? 0);
      expect(waitMs).toBeGreaterThanOrEqual((bounds[index] ?? 0) * 0.8);
    }
  });

  it('leaves refused credentials alone for hours, at once', () => {
    const { state, waitMs } = nextTry(failure('credentials_refused'), 1);
    expect(state).toBe('failing');
    expect(waitMs).toBeGreaterThan(4 * 3_600_000);
  });

  it('comes no sooner than the system wants', () => {
    expect(nextTry(failure('limited', 7_200_000), 1)).toEqual({ state: 'active', waitMs: 7_200_000 });
  });
});
