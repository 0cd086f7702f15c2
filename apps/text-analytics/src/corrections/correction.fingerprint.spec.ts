/** A wording is recognised wherever it stands in its item, and nowhere else. */
import { randomUUID } from 'node:crypto';
import type { FeedbackReceived } from '@voc/contracts';
import type { TextAnalyticsConfig } from '../text-analytics.config.js';
import { Fingerprints } from './correction.fingerprint.js';

const withKey = (byte: number) =>
  new Fingerprints({ ENCRYPTION_KEY: Buffer.alloc(32, byte).toString('base64') } as TextAnalyticsConfig);
const fingerprints = withKey(7);
const item = { workspaceId: randomUUID(), feedbackId: randomUUID() };
const textsOf = (...texts: [FeedbackReceived['texts'][number]['role'], string][]) =>
  texts.map(([role, text]) => ({ role, field: 'comment', text }));
const ofText = fingerprints.ofText(item, 'بد بود').toString('hex');

describe('a fingerprint of a text', () => {
  it('finds all places where the customer says so, in whatever order, and no agent’s', () => {
    const texts = textsOf(
      ['customer', 'x'],
      ['agent', 'بد بود'],
      ['customer', 'بد بود'],
      ['customer', 'بد بود'],
    );
    expect(fingerprints.placesIn(item, texts).get(ofText)).toEqual([2, 3]);
  });

  it('is another one in another item, workspace or installation', () => {
    const others = [
      fingerprints.ofText({ ...item, feedbackId: randomUUID() }, 'بد بود'),
      fingerprints.ofText({ ...item, workspaceId: randomUUID() }, 'بد بود'),
      withKey(8).ofText(item, 'بد بود'),
      fingerprints.ofText(item, 'بد بود.'),
    ];
    expect(others.map((it) => it.toString('hex'))).not.toContain(ofText);
  });
});

describe('a fingerprint of the whole', () => {
  const texts = textsOf(['customer', 'a'], ['agent', 'thank you'], ['customer', 'b']);
  const ofWhole = fingerprints.ofWhole(item, texts).toString('hex');

  it('is that of all that the customer says, and not of one text', () => {
    expect(fingerprints.placesIn(item, texts).get(ofWhole)).toBe('whole');
    const reply = textsOf(['customer', 'a'], ['agent', 'sorry'], ['customer', 'b']);
    expect(fingerprints.placesIn(item, reply).get(ofWhole)).toBe('whole');
    const only = textsOf(['customer', 'a']);
    expect(fingerprints.ofWhole(item, only)).not.toEqual(fingerprints.ofText(item, 'a'));
  });

  it.each([[['ab']], [['a', 'b', '']], [['b', 'a']]])('is not that of %j', (said) => {
    const other = textsOf(...said.map((text) => ['customer', text] as ['customer', string]));
    expect(fingerprints.placesIn(item, other).has(ofWhole)).toBe(false);
  });
});
