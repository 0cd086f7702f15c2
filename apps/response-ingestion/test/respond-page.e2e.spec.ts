/** The respond page in a real browser: both directions, without scripts, and with a hub that is away for a while. */
import { createHash, randomBytes } from 'node:crypto';
import { feedbackReceived, invitationChanged, responseReceived, surveyPublished } from '@voc/contracts';
import { Producer } from '@voc/kafka';
import {
  A_WORKSPACE,
  accessibilityProblems,
  anInvitationChanged,
  aSurveyPublished,
  eventually,
  openBrowser,
  startTestService,
  testBrokers,
  testDatabase,
  type TestDatabase,
  type TestService,
} from '@voc/testing';
import { type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { entities, migrations, SERVICE, serviceOptions } from '../src/app.module.js';
import { responseIngestionConfig } from '../src/config.js';

const phone = { viewport: { width: 390, height: 844 } };
const survey = aSurveyPublished({
  questions: [
    {
      id: 'nps',
      kind: 'score',
      metric: 'nps',
      min: 0,
      max: 10,
      title: {
        en: 'How likely are you to recommend Acme to a friend or colleague?',
        fa: 'چقدر احتمال دارد آکمه را به دوستان یا همکاران خود پیشنهاد کنید؟',
      },
      lowLabel: { en: 'Not at all likely', fa: 'اصلاً احتمال ندارد' },
      highLabel: { en: 'Extremely likely', fa: 'بسیار محتمل است' },
      required: true,
    },
    {
      id: 'why',
      kind: 'text',
      title: { en: 'What is the main reason for your score?', fa: 'دلیل اصلی امتیازی که دادید چیست؟' },
      required: false,
    },
  ],
});

let database: TestDatabase;
let service: TestService;
let producer: Producer;
let browser: Browser;

beforeAll(async () => {
  database = await testDatabase(SERVICE, { entities, migrations });
  service = await startTestService({
    ...serviceOptions,
    schema: responseIngestionConfig,
    database,
    topics: [surveyPublished, invitationChanged, responseReceived, feedbackReceived],
  });
  producer = new Producer({
    brokers: testBrokers(),
    clientId: 'survey-delivery',
    topicPrefix: service.topicPrefix,
  });
  await producer.connect();
  await producer.publish(surveyPublished, [survey]);
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await producer?.disconnect();
  await service?.stop();
  await database?.dispose();
}, 60_000);

/** Opens the page of a new invitation. */
async function visit(
  options: BrowserContextOptions & { locale: string; query?: string },
): Promise<{ page: Page; invitationId: string }> {
  const { locale, query = '', ...context } = options;
  const token = Buffer.concat([
    Buffer.from(A_WORKSPACE.replaceAll('-', ''), 'hex'),
    randomBytes(16),
  ]).toString('base64url');
  const tokenHash = createHash('sha256').update(token).digest('hex');
  const invitation = anInvitationChanged({
    surveyId: survey.surveyId,
    surveyVersion: survey.version,
    tokenHash,
    locale,
  });
  await producer.publish(invitationChanged, [invitation]);
  await eventually(async () => (await fetch(`${service.url}/r/${token}`)).status === 200);
  const page = await (await browser.newContext({ ...phone, ...context })).newPage();
  await page.goto(`${service.url}/r/${token}${query}`);
  return { page, invitationId: invitation.invitationId };
}

const answersTo = (invitationId: string) =>
  database.query('select version from response where invitation_id = $1', [invitationId]);

const leftOf = async (page: Page, value: number) =>
  (await page.locator(`input[value="${value}"]`).boundingBox())?.x ?? NaN;

describe.each([
  ['fa', 390],
  ['fa', 1280],
  ['en', 390],
  ['en', 1280],
] as const)('in %s at %i pixels', (locale, width) => {
  it.each(['light', 'dark'] as const)(
    'fits, starts where reading starts, and is accessible in %s colours',
    async (colorScheme) => {
      const { page } = await visit({
        locale,
        viewport: { width, height: 800 },
        colorScheme,
        bypassCSP: true,
        query: '?answer=9',
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      const [zero, ten] = [await leftOf(page, 0), await leftOf(page, 10)];
      expect(locale === 'fa' ? zero > ten : zero < ten).toBe(true);
      expect((await page.locator('input[value="9"]').boundingBox())?.height).toBeGreaterThanOrEqual(44);
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.context().close();
    },
  );
});

it('works without scripts, by keyboard alone', async () => {
  const { page, invitationId } = await visit({ locale: 'en', javaScriptEnabled: false });
  await page.locator('input[value="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Nobody answered the phone');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Thank you!' }).waitFor();
  expect(await answersTo(invitationId)).toHaveLength(1);
  await page.getByRole('link', { name: 'Change my answer' }).click();
  expect(await page.locator('input[value="1"]').isChecked()).toBe(true);
  await page.context().close();
});

it('loads nothing from elsewhere and breaks no rule of its own policy', async () => {
  const { page } = await visit({ locale: 'fa' });
  const problems: string[] = [];
  page.on('console', (message) => problems.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith(service.url) && !request.url().startsWith('data:'))
      problems.push(request.url());
  });
  await page.reload();
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Your opinion' }).waitFor();
  expect(problems).toEqual([]);
  await page.context().close();
});

it('keeps an answer in the browser while the hub is away, also over a reload, and sends it then', async () => {
  const { page, invitationId } = await visit({ locale: 'fa' });
  await page.route('**/r/*', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 503, headers: { 'retry-after': '1' } })
      : route.fallback(),
  );
  await page.locator('input[value="3"]').check({ force: true });
  await page.locator('textarea').fill('خیلی دیر رسید');
  await page.getByRole('button', { name: 'ارسال' }).click();
  await page.getByText('روی همین دستگاه نگه داشته شده').waitFor();
  expect(await answersTo(invitationId)).toEqual([]);
  await page.reload();
  await page.getByText('روی همین دستگاه نگه داشته شده').waitFor();
  expect(await page.locator('textarea').inputValue()).toBe('خیلی دیر رسید');
  await page.unroute('**/r/*');
  await page.getByRole('heading', { name: 'سپاسگزاریم' }).waitFor();
  expect(await answersTo(invitationId)).toHaveLength(1);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.context().close();
}, 30_000);
