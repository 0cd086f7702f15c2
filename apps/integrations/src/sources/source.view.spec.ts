/** The addresses that are shown once with a new secret, by what the system can do. */
import { shownSecret } from './source.view.js';

const shown = (connector: string) =>
  shownSecret('https://hub.example', { id: '0191', connector }, 'a/secret of 16');

describe('a new secret', () => {
  it('is a part of the address where the system can not sign, and of a second one where some versions can not', () => {
    const secret = 'a/secret of 16';
    const signed = 'https://hub.example/hooks/0191';
    const unsigned = `${signed}/a%2Fsecret%20of%2016`;
    expect(shown('zammad')).toEqual({ secret, address: signed });
    expect(shown('generic-json')).toEqual({ secret, address: unsigned });
    expect(shown('chatwoot')).toEqual({ secret, address: signed, unsignedAddress: unsigned });
  });
});
