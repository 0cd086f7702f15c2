/** From a survey to a mail on real engines: publish, event, decision, mail, answer; once each, whatever comes twice. */
import { createHash } from 'node:crypto';
import { crmEvent, invitationChanged, responseReceived, surveyPublished } from '@voc/contracts';
import {
  A_WORKSPACE,
  ANOTHER_WORKSPACE,
  aResponseReceived,
  eventually,
  identityHeader,
  recordTopic,
  type TopicRecorder,
} from '@voc/testing';
import {
  anEvent,
  startDelivery,
  type Decisions,
  type Delivery,
  type SurveyBody,
} from './delivery.harness.js';

let delivery: Delivery;
let published: TopicRecorder<typeof surveyPublished>;
let changed: TopicRecorder<typeof invitationChanged>;

beforeAll(async () => {
  delivery = await startDelivery();
  published = await recordTopic(delivery.service.topicPrefix, surveyPublished);
  changed = await recordTopic(delivery.service.topicPrefix, invitationChanged);
}, 60_000);

afterAll(async () => {
  await published?.stop();
  await changed?.stop();
  await delivery?.stop();
}, 60_000);

const linkIn = (text: string | undefined) =>
  /https:\/\/voc\.example\/r\/([\w-]+)/.exec(text ?? '')?.[1] ?? '';

describe('the schema', () => {
  it('is what the entities say', () => delivery.database.expectNoDrift());
});

describe('publishing a survey', () => {
  it('tells other services, and a retry with the same key makes no second one', async () => {
    const headers = {
      ...identityHeader(A_WORKSPACE),
      'content-type': 'application/json',
      'idempotency-key': 'k-1',
    };
    const body = JSON.stringify({ template: 'ces', brand: { en: 'Acme' } });
    const [first, second] = await Promise.all(
      [1, 2].map(
        async () =>
          (
            await fetch(`${delivery.service.url}/api/v1/surveys`, { method: 'POST', headers, body })
          ).json() as Promise<SurveyBody>,
      ),
    );
    expect(second).toEqual(first);
    await eventually(() => published.messages.some(({ value }) => value.surveyId === first?.id));
    expect(published.messages.filter(({ value }) => value.surveyId === first?.id)).toHaveLength(1);
    expect(published.messages.at(-1)?.value.questions[0]).toMatchObject({ metric: 'ces', min: 1, max: 7 });
  });

  it('names what is wrong with its place', async () => {
    const { status, body } = await delivery.call<{ errors: { pointer: string }[] }>('POST', '/surveys', {
      name: 'x',
      questions: [{ kind: 'score', metric: 'nps', title: {} }],
    });
    expect([status, body.errors[0]?.pointer]).toEqual([400, '/questions/0/title']);
    expect(
      (
        await delivery.call('POST', '/surveys', {
          template: 'nps',
          brand: { en: 'a' },
          questions: 'x',
          admin: true,
        })
      ).status,
    ).toBe(400);
  });

  it('stays inside its workspace', async () => {
    const survey = await delivery.publish('fence.tried');
    expect((await delivery.call('GET', `/surveys/${survey.id}`)).status).toBe(200);
    for (const path of ['', '/decisions']) {
      expect(
        (await delivery.call('GET', `/surveys/${survey.id}${path}`, undefined, ANOTHER_WORKSPACE)).status,
      ).toBe(404);
    }
    const { body } = await delivery.call<{ items: unknown[] }>(
      'GET',
      '/invitations',
      undefined,
      ANOTHER_WORKSPACE,
    );
    expect(body.items).toEqual([]);
  });
});

describe('an event that sets off a survey', () => {
  it('sends one mail, however often the event comes, and the answer marks the invitation', async () => {
    const survey = await delivery.publish('ticket.closed');
    const event = anEvent('ticket.closed', { email: 'sara@example.com' });
    await delivery.producer.publish(crmEvent, [event, event]);
    await eventually(async () => (await delivery.outcomesOf(survey.id))[0] === 'sent');
    await delivery.producer.publish(crmEvent, [
      event,
      anEvent('ticket.closed', { email: 'later@example.com' }),
    ]);
    await eventually(() => delivery.mailsTo('later@example.com').length === 1);
    const [mail, ...more] = delivery.mailsTo('sara@example.com');
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('How likely are you to recommend Acme to a friend or colleague?');
    expect(mail?.text).toContain('Hello Sara,');

    const token = linkIn(mail?.text);
    expect(mail?.html).toContain(`/r/${token}?answer=9"`);
    const tokenHash = createHash('sha256').update(token).digest('hex');
    const messages = () =>
      changed.messages.map(({ value }) => value).filter((value) => value.eventId === event.eventId);
    await eventually(() => messages().length === 2);
    expect(messages()).toMatchObject([
      { state: 'pending', tokenHash, surveyVersion: survey.version, agent: { id: 'agent-1' } },
      { state: 'sent', tokenHash },
    ]);
    expect(messages()[1]?.version).toBeGreaterThan(messages()[0]?.version ?? Infinity);
    const invitationId = messages()[0]?.invitationId ?? '';
    expect(mail?.messageId).toBe(`<${invitationId}@acme.example>`);

    const response = aResponseReceived({ invitationId, surveyId: survey.id });
    await delivery.producer.publish(responseReceived, [response, response]);
    await eventually(() => messages().at(-1)?.state === 'answered');
    expect(messages()).toHaveLength(3);

    const { body } = await delivery.call<{ items: Record<string, unknown>[] }>(
      'GET',
      `/invitations?survey=${survey.id}`,
    );
    expect(body.items.find((it) => it['id'] === invitationId)).toMatchObject({
      state: 'answered',
      email: 's•••@example.com',
    });
    expect(JSON.stringify(body)).not.toMatch(new RegExp(`sara@|${token}|${tokenHash}`));
    const [row] = await delivery.database.query<{ token: Buffer | null; contact: Buffer }>(
      'select token, contact from invitation where id = $1',
      [invitationId],
    );
    expect(row?.token).toBeNull();
    expect(row?.contact.includes(Buffer.from('sara'))).toBe(false);
  });

  it('writes to a Persian reader from right to left', async () => {
    await delivery.publish('order.delivered');
    await delivery.producer.publish(crmEvent, [
      anEvent('order.delivered', { email: 'reza@example.com', locale: 'fa-IR', name: 'رضا' }),
    ]);
    await eventually(() => delivery.mailsTo('reza@example.com').length === 1);
    const [mail] = delivery.mailsTo('reza@example.com');
    expect(mail?.subject).toBe('چقدر احتمال دارد آکمه را به دوستان یا همکاران خود پیشنهاد کنید؟');
    expect(mail?.html).toContain('<html lang="fa" dir="rtl">');
    expect(mail?.html).toContain('سلام رضا،');
    expect(mail?.headers.get('content-language')).toBe('fa');
  });

  it('does not tire a contact: own clock, common clock, in any spelling of the id', async () => {
    const first = await delivery.publish('visit.ended', { fatigue: { globalDays: 7, surveyDays: 30 } });
    const second = await delivery.publish('call.ended');
    const visitor = { id: 'Visitor-1', email: 'visitor@example.com' };
    await delivery.producer.publish(crmEvent, [anEvent('visit.ended', visitor)]);
    await eventually(async () => (await delivery.outcomesOf(first.id)).includes('sent'));
    await delivery.producer.publish(crmEvent, [
      anEvent('visit.ended', { ...visitor, id: 'VISITOR-1' }),
      anEvent('call.ended', visitor),
    ]);
    await eventually(async () => {
      expect(await delivery.outcomesOf(first.id)).toEqual(['skipped_cooldown_survey', 'sent']);
      expect(await delivery.outcomesOf(second.id)).toEqual(['skipped_cooldown_global']);
    });
    expect(delivery.mailsTo('visitor@example.com')).toHaveLength(1);
  });

  it('records why others are not asked, and meets conditions', async () => {
    const survey = await delivery.publish('trial.ended', {
      trigger: {
        eventType: 'trial.ended',
        conditions: [{ field: 'customer.attributes.plan', operator: 'equals', value: 'gold' }],
      },
    });
    expect((await delivery.call('PUT', '/invitations/opt-outs/NEVER-1')).status).toBe(204);
    const gold = { attributes: { plan: 'Gold' } };
    await delivery.producer.publish(crmEvent, [
      anEvent('trial.ended', { attributes: { plan: 'free' } }),
      anEvent('trial.ended', { ...gold, id: 'never-1' }),
      anEvent('trial.ended', { ...gold, email: undefined }),
      anEvent('trial.ended', { attributes: { plan: 'gold', consent: false } }),
    ]);
    await eventually(async () =>
      expect((await delivery.outcomesOf(survey.id)).sort()).toEqual([
        'no_consent',
        'no_contact_channel',
        'opted_out',
      ]),
    );
    const { body } = await delivery.call<Decisions>('GET', `/surveys/${survey.id}/decisions`);
    expect(body.counts).toEqual({ no_consent: 1, no_contact_channel: 1, opted_out: 1 });
  });

  it('waits for its delay', async () => {
    const survey = await delivery.publish('goods.returned', {
      trigger: { eventType: 'goods.returned', delaySeconds: 3_600 },
    });
    await delivery.producer.publish(crmEvent, [anEvent('goods.returned', { email: 'patient@example.com' })]);
    await eventually(async () => expect(await delivery.outcomesOf(survey.id)).toEqual(['scheduled']));
    const [job] = await delivery.database.query<{ seconds: number }>(
      `select extract(epoch from mail_job.due_at - now())::int as seconds from mail_job join invitation using (workspace_id)
       where invitation_id = invitation.id and survey_id = $1`,
      [survey.id],
    );
    expect(job?.seconds).toBeGreaterThan(3_500);
    expect(delivery.mailsTo('patient@example.com')).toEqual([]);
  });
});
