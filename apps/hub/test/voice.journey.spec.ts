/** The journey of customer voice through a real browser: sign in, search, import, ask, answer, find the answer, see the score. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Webhook } from 'standardwebhooks';
import { apiExamples, inFolder, runExample, runVoc } from './api-examples.js';
import { HubClient } from './hub-client.js';
import { accessibilityProblems, eventually, openBrowser, startHub, type RunningHub } from '@voc/testing';

const WITHIN = { within: 60_000 };
const PAGES = [
  '/',
  '/scores',
  '/topics?topic=delivery',
  '/topics/versions',
  '/corrections',
  '/reanalyses',
  '/language-model',
  '/originals',
  '/analysis',
  '/themes',
  '/customers',
  '/accounts',
  '/event-types',
  '/sources',
  '/imports',
  '/surveys',
  '/mailbox',
  '/quarantine',
  '/webhooks',
];

describe('customer voice from the door to the score', () => {
  let hub: RunningHub;
  let client: HubClient;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    hub = await startHub();
    client = new HubClient(hub.access.url, hub.access.apiKey);
    browser = await openBrowser();
    context = await browser.newContext({
      locale: 'en-GB',
      viewport: { width: 1280, height: 900 },
      bypassCSP: true,
    });
    page = await context.newPage();
    page.setDefaultTimeout(45_000);
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
  });

  it('refuses a wrong password kindly and lets the right one in', async () => {
    await page.goto(hub.access.url);
    await page.getByLabel('E-mail').fill(hub.access.email);
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('The e-mail or the password is not right').waitFor();
    await page.getByLabel('Password').fill(hub.access.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('navigation', { name: 'Pages' }).waitFor();
  });

  it('finds the sample in both languages and marks the words', async () => {
    await page.goto(`${hub.access.url}/?q=delivery`);
    const results = page.getByRole('region', { name: 'Results' });
    await results.locator('mark').first().waitFor();
    expect((await results.locator('mark').first().innerText()).toLowerCase()).toContain('deliver');
    await page.getByRole('searchbox').fill('پشتیبانی');
    await page.keyboard.press('Enter');
    await results.locator('mark', { hasText: 'پشتیبانی' }).first().waitFor();
  });

  it('shows every page in both languages and directions without accessibility problems', async () => {
    for (const [name, lang, dir] of [
      ['فارسی', 'fa', 'rtl'],
      ['English', 'en', 'ltr'],
    ] as const) {
      await page.getByRole('button', { name, exact: true }).click();
      await page.locator(`html[lang=${lang}][dir=${dir}]`).waitFor();
      for (const path of PAGES) {
        await page.goto(`${hub.access.url}${path}`);
        await page.locator('main h1').waitFor();
        await page.waitForLoadState('networkidle');
        expect({ path, problems: await accessibilityProblems(page) }).toEqual({ path, problems: [] });
      }
    }
  });

  it('imports a file with live progress and shows why a row was rejected', async () => {
    await page.goto(`${hub.access.url}/imports`);
    await page.getByLabel('File to import').setInputFiles({
      name: 'corner-shop.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'id,date,rating,comment\n1,2026-11-03,5,The zanzibar lamp is lovely\n2,no date,1,The cable broke\n',
      ),
    });
    // Half of its values are no dates, so the hub doesn't take the column for one by itself.
    await page.getByRole('combobox', { name: 'Meaning of the column date' }).click();
    await page.getByRole('option', { name: 'Date', exact: true }).click();
    await page.getByText('Of the first 2 rows 1 would be refused').waitFor();
    await page.getByRole('button', { name: 'Start the import' }).click();
    await page.waitForURL(/\/imports\/.+/);
    await page
      .getByText(/no date/)
      .first()
      .waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download the rejected rows' }).click();
    expect((await download).suggestedFilename()).toBe('rejected-corner-shop.csv');
    // Until then a search finds nothing of it, and says so.
    await page.getByRole('link', { name: 'Show what came in' }).waitFor();
    await page.goto(`${hub.access.url}/?q=zanzibar`);
    await page
      .getByRole('region', { name: 'Results' })
      .locator('mark', { hasText: 'zanzibar' })
      .first()
      .waitFor();
  });

  it('takes the refused row once it is corrected in the quarantine', async () => {
    await page.goto(`${hub.access.url}/quarantine?code=unreadable_date`);
    await page.getByRole('link', { name: 'Look and correct' }).first().click();
    const original = page.getByRole('textbox', { name: 'The original' });
    await original.waitFor();
    await original.fill((await original.inputValue()).replace('no date', '2026-11-04'));
    await page.getByRole('button', { name: 'Save and replay' }).click();
    await page.getByText('Given on again: 1.').waitFor();
  });

  it('asks a customer after an event; the answer is found by search and counted in the score', async () => {
    const before = await npsCount();
    await client.request('POST', '/surveys', {
      name: 'NPS after support',
      template: 'nps',
      brand: { en: 'My Shop', fa: 'فروشگاه من' },
      trigger: { eventType: 'ticket.closed', channel: 'email' },
    });
    await client.request(
      'POST',
      '/events',
      {
        specversion: '1.0',
        id: 'journey-1',
        source: '/helpdesk',
        type: 'ticket.closed',
        data: {
          customer: { id: 'c-7', email: 'neda@example.com', locale: 'fa' },
          agent: { id: 'a-3', name: 'Sara' },
        },
      },
      'application/cloudevents+json',
    );

    const link = await linkInMailbox('neda@example.com');
    const respondent = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
    await respondent.goto(link);
    expect(await respondent.locator('html').getAttribute('dir')).toBe('rtl');
    await respondent.locator('input[type=radio][value="9"]').check({ force: true });
    await respondent.locator('textarea').fill('پشتیبانی قرقاول عالی بود');
    await respondent.locator('button[type=submit]').click();
    await respondent.getByRole('heading', { level: 1 }).waitFor();

    await eventually(async () => {
      const found = await client.request<{ items: { agent?: { id: string }; scores: object[] }[] }>(
        'POST',
        '/feedback/search',
        { query: 'قرقاول' },
      );
      return found.items[0]?.agent?.id === 'a-3' && found.items[0].scores.length === 1;
    }, WITHIN);
    await eventually(async () => (await npsCount()) === before + 1, WITHIN);

    await page.goto(`${hub.access.url}/?q=${encodeURIComponent('قرقاول')}`);
    await page
      .getByRole('region', { name: 'Results' })
      .locator('mark', { hasText: 'قرقاول' })
      .first()
      .waitFor();
  });

  it('does what the API guide shows', async () => {
    await inFolder(async (folder) => {
      const examples = await apiExamples();
      const printed: string[] = [];
      for (const example of examples) printed.push(await runExample(example, folder, variables()));
      const [events, imported, found, python] = printed;
      expect(JSON.parse(events ?? '')).toMatchObject({ accepted: 1 });
      expect(imported).toContain('event: end');
      expect(await readFile(join(folder, 'rejected.csv'), 'utf8')).toMatch(
        /^e-3,someday,.*is not a date.*,4\r$/m,
      );
      expect(JSON.parse(found ?? '')).toHaveProperty('total');
      expect(python).toContain('found');

      const secret = `whsec_${Buffer.from('a secret of twenty-four by').toString('base64')}`;
      const [body, now] = ['{"type":"feedback.changed"}', new Date()];
      const headers = {
        'webhook-id': 'msg_1',
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': `v1,AAAA ${new Webhook(secret).sign('msg_1', now, body)}`,
      };
      const asked = (text: string) =>
        `print(is_genuine(${JSON.stringify(secret)}, ${JSON.stringify(headers)}, b${JSON.stringify(text)}))`;
      const check = `${examples.at(-1)?.code}${asked(body)}\n${asked(`${body} `)}\n`;
      const verdicts = await runExample({ language: 'python', code: check }, folder, variables());
      expect(verdicts.split('\n').slice(0, 2)).toEqual(['True', 'False']);
    });
  });

  it('imports from the command line, tells the refused rows apart and takes them corrected', async () => {
    await inFolder(async (folder) => {
      const rows =
        'id,date,rating,title,text\nk-1,2026-11-01,5,Good,A quince of a shop\nk-2,soon,1,Bad,Late\n';
      await writeFile(join(folder, 'shop.csv'), rows);
      const voc = (...args: string[]) => runVoc(['import', ...args, '--json'], folder, variables());
      const first = await voc('shop.csv', '--preset', 'generic-reviews', '--rejected', 'refused.csv');
      expect(first).toMatchObject({ code: 3, stderr: '' });
      const details = JSON.parse(first.stdout) as { id: string; searchable: number; counts: object };
      expect(details).toMatchObject({ searchable: 1, counts: { accepted: 1, rejected: 1 } });

      const refused = await readFile(join(folder, 'refused.csv'), 'utf8');
      await writeFile(join(folder, 'refused.csv'), refused.replace('soon', '2026-11-02'));
      const second = await voc('refused.csv', '--mapping-of', details.id);
      expect(second).toMatchObject({ code: 0, stderr: '' });
      expect(JSON.parse(second.stdout)).toMatchObject({ counts: { accepted: 1, rejected: 0 } });

      expect(await voc('shop.csv', '--preset', 'nope')).toMatchObject({ code: 1 });
      expect(await voc('shop.csv')).toMatchObject({ code: 2 });
      const wrongKey = await runVoc(
        ['import', 'shop.csv', '-p', 'generic-reviews', '--key', 'no'],
        folder,
        variables(),
      );
      expect(wrongKey).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('key is not valid') as string,
      });
    });
  });

  const variables = () => ({ VOC_URL: hub.access.url, VOC_API_KEY: hub.access.apiKey });

  const npsCount = async () =>
    (await client.request<{ total: { n: number } }>('GET', '/metrics/scores?metric=nps')).total.n;

  /** The personal link of the newest mail to this address, once it has arrived. */
  async function linkInMailbox(address: string): Promise<string> {
    let link: string | undefined;
    await eventually(async () => {
      const { items } = await client.request<{ items: { id: string; to: string }[] }>('GET', '/mailbox');
      const mail = items.find((it) => it.to.includes(address));
      if (!mail) return false;
      const { text } = await client.request<{ text: string }>('GET', `/mailbox/${mail.id}`);
      link = /https?:\/\/\S+\/r\/[\w-]+/.exec(text)?.[0];
      return link !== undefined;
    }, WITHIN);
    return link ?? '';
  }
});
