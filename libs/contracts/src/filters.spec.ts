/** Which items filters let through; that search agrees is proved beside it. */
import { matches, readFilters } from './filters.js';

const item = {
  dimensions: { channel: ['web'], topic: ['price', 'quality'], 'attributes.colour': ['blue'] },
  occurredAt: '2026-05-01T03:30:00+03:30',
};
const holds = (given: Record<string, unknown>) => matches(readFilters(given).filters, item);

describe('matches', () => {
  it.each<[string, Record<string, unknown>, boolean]>([
    ['nothing asked', {}, true],
    ['one of several values', { topic: 'quality' }, true],
    ['one of several alternatives', { channel: ['email', 'web'] }, true],
    ['two names that both hold', { channel: 'web', 'attributes.colour': 'blue' }, true],
    ['two names of which one holds', { channel: 'web', topic: 'delivery' }, false],
    ['another spelling', { channel: 'Web' }, false],
    ['a name that the item has no value of', { agent: 'a-1' }, false],
    ['a name that every object has', { 'attributes.toString': 'x' }, false],
    ['its day, in UTC', { occurredAt: { from: '2026-05-01', to: '2026-05-01' } }, true],
    ['the day before', { occurredAt: { to: '2026-04-30' } }, false],
    ['its moment as the first', { occurredAt: { from: '2026-05-01T00:00:00Z' } }, true],
    ['its moment as the first outside', { occurredAt: { to: '2026-05-01T00:00:00Z' } }, false],
  ])('%s', (_, given, expected) => {
    expect(holds(given)).toBe(expected);
  });
});
