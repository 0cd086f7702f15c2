/** Which errors are the fault of the value. */
import { QueryFailedError } from 'typeorm';
import { isDataFault } from './refused.data.js';

const failed = (code: string) =>
  new QueryFailedError('insert', [], Object.assign(new Error('refused'), { code }));

describe('isDataFault', () => {
  it.each(['22P05', '22021', '22008', '22001'])('says so of %s', (code) => {
    expect(isDataFault(failed(code))).toBe(true);
  });

  it.each(['42501', '57014', '40001', '23505', '53100', 'XX000', 'ECONNREFUSED'])('not of %s', (code) => {
    expect(isDataFault(failed(code))).toBe(false);
  });

  it('not of what is no error of the database', () => {
    expect([isDataFault(new Error('x')), isDataFault(undefined), isDataFault('22001')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
