/** Mails that a server does not take: tried again where that can help, given up with a reason where it can't. */
import { crmEvent } from '@voc/contracts';
import { eventually } from '@voc/testing';
import { anEvent, startDelivery, type Delivery } from './delivery.harness.js';

let delivery: Delivery;

beforeAll(async () => {
  delivery = await startDelivery();
}, 60_000);

afterAll(async () => {
  await delivery?.stop();
}, 60_000);

describe('a mail server that refuses', () => {
  it('for now: the mail goes out later, once', async () => {
    const survey = await delivery.publish('lesson.ended');
    delivery.mailbox.refuseWith = 451;
    await delivery.producer.publish(crmEvent, [anEvent('lesson.ended', { email: 'slow@example.com' })]);
    await eventually(async () => {
      const rows = await delivery.database.query<{ attempts: number }>(
        'select attempts from mail_job where attempts >= 2',
      );
      return rows.length > 0;
    });
    delivery.mailbox.refuseWith = undefined;
    await eventually(async () => expect(await delivery.outcomesOf(survey.id)).toEqual(['sent']), {
      within: 40_000,
    });
    expect(delivery.mailsTo('slow@example.com')).toHaveLength(1);
  }, 30_000);

  it('for good: the invitation has failed, says why, and does not count for the clocks', async () => {
    const survey = await delivery.publish('bill.paid');
    const gone = { id: 'gone-1', email: 'gone@example.com' };
    delivery.mailbox.refuseWith = 550;
    await delivery.producer.publish(crmEvent, [anEvent('bill.paid', gone)]);
    await eventually(async () => expect(await delivery.outcomesOf(survey.id)).toEqual(['failed']));
    delivery.mailbox.refuseWith = undefined;
    const { body } = await delivery.call<{ items: { state: string; failure: string }[] }>(
      'GET',
      `/invitations?survey=${survey.id}`,
    );
    expect(body.items).toMatchObject([{ state: 'failed', failure: 'EMESSAGE 550' }]);
    await delivery.producer.publish(crmEvent, [anEvent('bill.paid', gone)]);
    await eventually(async () => expect(await delivery.outcomesOf(survey.id)).toEqual(['sent', 'failed']));
  });
});
