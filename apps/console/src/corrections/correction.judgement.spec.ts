/** Whether a correction changes anything. */
import { saysSo } from './correction.judgement.js';

describe('saysSo', () => {
  const understood = {
    sentiment: { label: 'negative' as const },
    topics: ['delivery'],
    intents: ['complaint'],
  };

  it.each([
    ['sentiment', 'negative', true],
    ['sentiment', 'very_negative', false],
    ['topic', 'delivery', true],
    ['topic', 'price', false],
    ['intent', 'complaint', true],
    ['intent', 'praise', false],
  ] as const)('knows of the %s %s', (kind, value, there) => {
    expect(saysSo(understood, { kind, value, remove: false })).toBe(there);
    expect(saysSo(understood, { kind, value, remove: true })).toBe(!there);
  });

  it('finds nothing where nothing was understood', () => {
    expect(saysSo({}, { kind: 'sentiment', value: 'neutral', remove: false })).toBe(false);
    expect(saysSo({}, { kind: 'topic', value: 'price', remove: true })).toBe(true);
  });
});
