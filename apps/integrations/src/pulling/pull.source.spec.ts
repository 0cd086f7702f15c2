/** A source that doesn't fit its connector any more says so, and a feed can't lead a pull in circles. */
import { Cipher } from '@voc/service/basics';
import type { Source } from '../sources/source.entity.js';
import { PullFailed } from './pull.errors.js';
import { cursorText, expectProgress, pulledSource } from './pull.source.js';

const cipher = new Cipher(Buffer.alloc(32, 7).toString('base64'));
const workspaceId = '0191d3a0-0000-7000-8000-000000000001';
const sealed = (credentials: object) => cipher.encrypt(workspaceId, JSON.stringify(credentials));

function aSource(overrides: Partial<Source> = {}): Source {
  return {
    id: '0191d3a0-0000-7000-8000-000000000002',
    workspaceId,
    connector: 'chatwoot',
    system: 'chatwoot',
    settings: { url: 'https://chat.example', accountId: '7' },
    credentials: sealed({ token: 'a-token' }),
    ...overrides,
  } as Source;
}

describe('pulledSource', () => {
  it('gives the connector its settings and its credentials', () => {
    const { view } = pulledSource(aSource(), cipher);
    expect(view).toMatchObject({ settings: { accountId: '7' }, credentials: { token: 'a-token' } });
  });

  it('fills in what was added to the settings since', () => {
    const source = aSource({
      connector: 'zendesk',
      settings: { subdomain: 'acme' },
      credentials: sealed({ email: 'a@b.example', token: 't' }),
    });
    expect(pulledSource(source, cipher).view.settings['surveyPoints']).toBe(5);
  });

  it.each([
    ['a connector that is gone', { connector: 'gone' }, /gone/],
    ['a connector that is not pulled', { connector: 'zammad' }, /zammad/],
    ['a setting', { settings: { url: 'https://chat.example' } }, /setting accountId/],
    ['a credential', { credentials: sealed({ token: '' }) }, /credential token/],
    ['no credentials', { credentials: null }, /credential token/],
  ])('names what does not fit: %s', (_, overrides, message) => {
    const pulled = () => pulledSource(aSource(overrides), cipher);
    expect(pulled).toThrow(PullFailed);
    expect(pulled).toThrow(message);
  });
});

describe('the cursor of a page', () => {
  it('is kept as JSON, up to a length', () => {
    expect(cursorText(null)).toBeNull();
    expect(cursorText({ page: 2 })).toBe('{"page":2}');
    expect(() => cursorText({ next: 'x'.repeat(20_000) })).toThrow(PullFailed);
  });

  it('leads on, unless the page is the last', () => {
    const page = (cursor: object | null, done: boolean) => ({ records: [], cursor: cursor as null, done });
    expect(() => expectProgress(page({ page: 1, of: 3 }, false), { of: 3, page: 1 })).toThrow(PullFailed);
    expect(() => expectProgress(page(null, false), null)).toThrow(PullFailed);
    expect(() => expectProgress(page({ page: 2 }, false), { page: 1 })).not.toThrow();
    expect(() => expectProgress(page(null, true), null)).not.toThrow();
  });
});
