/** From the log to figures: scores and response rates of messages that come once, twice and late. */
import { randomUUID } from 'node:crypto';
import { feedbackAnalyzed, invitationChanged, quarantine } from '@voc/contracts';
import { Producer } from '@voc/kafka';
import { aFeedbackAnalyzed, anInvitationChanged, eventually } from '@voc/testing';
import type { ResponseRate } from '@voc/scores';
import type { AnsweredScores } from '../src/scores/scores.service.js';
import { startMetrics, type TestMetrics } from './test.metrics.js';

let metrics: TestMetrics;
let producer: Producer;
beforeAll(async () => {
  metrics = await startMetrics({ topics: [feedbackAnalyzed, invitationChanged, quarantine] });
  producer = metrics.service.app.get(Producer);
});
afterAll(() => metrics.stop());

describe('messages of analysed feedback', () => {
  it('become scores, and the same scores when they come again', async () => {
    const workspaceId = randomUUID();
    const csat = (value: number) =>
      aFeedbackAnalyzed({ workspaceId, scores: [{ metric: 'csat', value, min: 1, max: 5 }] });
    const items = Array.from({ length: 50 }, (_, n) => csat(n < 42 ? 5 : 2));
    const report = async () =>
      (await metrics.get<AnsweredScores>(workspaceId, 'scores?metric=csat&by=agent')).body;
    const untilCounted = (n: number) =>
      eventually(async () => expect((await report()).total.n).toBe(n), { within: 30_000 });

    await producer.publish(feedbackAnalyzed, items);
    await untilCounted(50);
    const first = await report();
    expect(first.total.score).toBeCloseTo(84, 10);
    expect(first.total.low).toBeCloseTo(71.5, 1);
    expect(first.total.high).toBeCloseTo(91.7, 1);

    await producer.publish(feedbackAnalyzed, items.toReversed());
    // Whatever comes after the replay shows that the replay is done.
    await producer.publish(feedbackAnalyzed, [{ ...items[0]!, version: items[0]!.version + 1, scores: [] }]);
    await untilCounted(49);
    await producer.publish(feedbackAnalyzed, [{ ...items[0]!, version: items[0]!.version + 2 }]);
    await untilCounted(50);
    expect(await report()).toEqual(first);
  });
});

describe('a database that is away', () => {
  it('stops the facts until it is back; none is lost or counted twice', async () => {
    const workspaceId = randomUUID();
    const items = Array.from({ length: 40 }, () => aFeedbackAnalyzed({ workspaceId }));
    await metrics.proxy.cut();
    await producer.publish(feedbackAnalyzed, items);
    const away = await metrics.get(workspaceId, 'scores?metric=rating');
    expect([away.status, away.body['type']]).toEqual([503, 'urn:voc:problem:unavailable']);
    await metrics.proxy.restore();
    await eventually(
      async () => {
        const { status, body } = await metrics.get<AnsweredScores>(workspaceId, 'scores?metric=rating');
        expect([status, body.total?.n]).toEqual([200, 40]);
      },
      { within: 40_000 },
    );
  });
});

describe('messages of invitations', () => {
  it('become the response rate of the workspace and of a survey', async () => {
    const [workspaceId, surveyId] = [randomUUID(), randomUUID()];
    const sent = Array.from({ length: 10 }, () => anInvitationChanged({ workspaceId, surveyId }));
    const answered = sent
      .slice(0, 4)
      .map((it) => ({ ...it, version: it.version + 1, state: 'answered' as const }));
    const failed = anInvitationChanged({ workspaceId, surveyId, state: 'failed' });
    const other = anInvitationChanged({ workspaceId, state: 'answered' });
    await producer.publish(invitationChanged, [...answered, ...sent, failed, other, ...answered]);
    const rate = async (query = '') =>
      (await metrics.get<ResponseRate & { states: object }>(workspaceId, `response-rate${query}`)).body;
    await eventually(async () => expect((await rate()).n).toBe(11), { within: 30_000 });
    expect(await rate()).toMatchObject({ n: 11, answered: 5 });
    const ofSurvey = await rate(`?surveyId=${surveyId}`);
    expect(ofSurvey).toMatchObject({ n: 10, answered: 4, rate: 40, smallSample: true });
    expect(ofSurvey.states).toEqual({ pending: 0, sent: 6, answered: 4, failed: 1, expired: 0 });
    expect((await metrics.get(randomUUID(), 'response-rate')).body).toMatchObject({ n: 0, rate: null });
    expect((await metrics.get(workspaceId, 'response-rate?surveyId=x')).status).toBe(400);
  });
});
