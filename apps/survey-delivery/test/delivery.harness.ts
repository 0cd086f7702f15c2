/** Survey delivery with a mail server, a database and topics of its own, and the steps that its tests take. */
import {
  crmEvent,
  invitationChanged,
  responseReceived,
  surveyPublished,
  type CrmEvent,
} from '@voc/contracts';
import { Producer } from '@voc/kafka';
import {
  A_WORKSPACE,
  aCrmEvent,
  captureMailbox,
  identityHeader,
  startTestService,
  testBrokers,
  testDatabase,
} from '@voc/testing';
import { AppModule, entities, migrations, SERVICE } from '../src/app.module.js';
import { surveyDeliveryConfig } from '../src/config.js';

export interface SurveyBody {
  id: string;
  version: number;
}

export interface Decisions {
  items: { eventId: string; outcome: string; customerId: string; invitationId: string | null }[];
  counts: Record<string, number>;
}

export type Delivery = Awaited<ReturnType<typeof startDelivery>>;

/** Starts everything; `ownMailServer: false` leaves the mails to the built-in mailbox. */
export async function startDelivery({ ownMailServer = true } = {}) {
  const database = await testDatabase(SERVICE, { entities, migrations });
  const mailbox = await captureMailbox();
  const service = await startTestService({
    name: SERVICE,
    module: (config) => AppModule.with(config),
    schema: surveyDeliveryConfig,
    env: {
      ...(ownMailServer ? { SMTP_URL: mailbox.url } : {}),
      MAIL_FROM: 'Acme <hello@acme.example>',
      PUBLIC_URL: 'https://voc.example/',
      MAIL_RETRY_SECONDS: '0.2',
    },
    database,
    topics: [crmEvent, surveyPublished, invitationChanged, responseReceived],
  });
  const producer = new Producer({
    brokers: testBrokers(),
    clientId: 'integrations',
    topicPrefix: service.topicPrefix,
  });
  await producer.connect();

  async function call<T>(
    method: string,
    path: string,
    body?: unknown,
    workspaceId = A_WORKSPACE,
  ): Promise<{ status: number; body: T }> {
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await fetch(`${service.url}/api/v1${path}`, {
      method,
      headers: { ...identityHeader(workspaceId), ...type },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? undefined : JSON.parse(text)) as T };
  }

  return {
    database,
    mailbox,
    service,
    producer,
    call,
    /** A survey that an event type of its own sends. */
    async publish(eventType: string, more: Record<string, unknown> = {}): Promise<SurveyBody> {
      const survey = {
        template: 'nps',
        brand: { en: 'Acme', fa: 'آکمه' },
        trigger: { eventType },
        ...more,
      };
      const { status, body } = await call<SurveyBody>('POST', '/surveys', survey);
      expect(status).toBe(201);
      return body;
    },
    /** The newest decision first. */
    async outcomesOf(surveyId: string): Promise<string[]> {
      const { body } = await call<Decisions>('GET', `/surveys/${surveyId}/decisions`);
      return body.items.map(({ outcome }) => outcome);
    },
    mailsTo: (address: string) =>
      mailbox.messages.filter((mail) => [mail.to ?? []].flat().some((to) => to.text.includes(address))),
    async stop(): Promise<void> {
      await producer.disconnect();
      await service.stop();
      await mailbox.close();
      await database.dispose();
    },
  };
}

let customers = 0;

/** An event of just now, of a customer of its own who reads English. */
export function anEvent(type: string, customer: Partial<CrmEvent['customer']> = {}): CrmEvent {
  customers += 1;
  const id = `c-${customers}`;
  return aCrmEvent({
    type,
    occurredAt: new Date().toISOString(),
    customer: { id, email: `${id}@example.com`, name: 'Sara', locale: 'en', ...customer },
  });
}
