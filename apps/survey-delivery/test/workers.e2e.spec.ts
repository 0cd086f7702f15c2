/** Two processes of survey delivery at one queue: every mail goes out, and none goes out twice. */
import { crmEvent } from '@voc/contracts';
import { eventually, startTestService, type TestService } from '@voc/testing';
import { AppModule, SERVICE } from '../src/app.module.js';
import { surveyDeliveryConfig } from '../src/config.js';
import { anEvent, startDelivery, type Delivery } from './delivery.harness.js';

let delivery: Delivery;
let second: TestService;

beforeAll(async () => {
  delivery = await startDelivery();
  second = await startTestService({
    name: SERVICE,
    module: (config) => AppModule.with(config),
    schema: surveyDeliveryConfig,
    env: { SMTP_URL: delivery.mailbox.url, PUBLIC_URL: 'https://voc.example' },
    database: delivery.database,
    topicPrefix: delivery.service.topicPrefix,
  });
}, 60_000);

afterAll(async () => {
  await second?.stop();
  await delivery?.stop();
}, 60_000);

it('share the work', async () => {
  const survey = await delivery.publish('ticket.closed');
  const events = Array.from({ length: 120 }, () => anEvent('ticket.closed'));
  await delivery.producer.publish(crmEvent, events);
  await delivery.producer.publish(crmEvent, events);
  await eventually(
    async () => {
      const [row] = await delivery.database.query<{ sent: number }>(
        `select count(*)::int as sent from decision where survey_id = $1 and outcome = 'sent'`,
        [survey.id],
      );
      expect(row?.sent).toBe(events.length);
    },
    { within: 40_000 },
  );
  const ids = delivery.mailbox.messages.map((mail) => mail.messageId);
  expect(ids).toHaveLength(events.length);
  expect(new Set(ids).size).toBe(events.length);
}, 60_000);

it('take over the mail of a worker that died with it, once its time is over', async () => {
  const survey = await delivery.publish('call.ended', {
    trigger: { eventType: 'call.ended', delaySeconds: 3_600 },
  });
  const event = anEvent('call.ended', { email: 'orphan@example.com' });
  await delivery.producer.publish(crmEvent, [event]);
  await eventually(async () => expect(await delivery.outcomesOf(survey.id)).toEqual(['scheduled']));
  await delivery.database.query(`update mail_job set attempts = 1, due_at = now() - interval '1 second'`);
  await eventually(async () => expect(await delivery.outcomesOf(survey.id)).toEqual(['sent']));
  expect(delivery.mailsTo('orphan@example.com')).toHaveLength(1);
}, 30_000);
