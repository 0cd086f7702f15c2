/** The hub's own ids against the reference library of UUIDs. */
import { v5 } from 'uuid';
import { factId, feedbackId, NAMESPACE } from './identifiers.js';

describe('factId', () => {
  it.each([
    [['workspace', 'event', '/crm/acme', 'evt-1']],
    [['a', 'bc']],
    [['ab', 'c']],
    [['تیکت', '🙂', '']],
    [['x'.repeat(100_000)]],
  ])('is the UUIDv5 of its parts: %#', (parts) => {
    expect(factId(...parts)).toBe(v5(JSON.stringify(parts), NAMESPACE));
  });

  it('is the id that feedback has had ever since', () => {
    expect(feedbackId('11111111-1111-4111-8111-111111111111', 'desk', '7')).toBe(
      'a5258708-7207-5542-b0fd-9f8255417b02',
    );
  });
});
