/** The file of refused rows: what comes back must be what the file said, and be importable once it is corrected. */
import { errorsHeader, errorsLine } from './import.errors-file.js';
import { MAX_ORIGINAL_BYTES } from './row.batches.js';

const line = (original: string | Buffer, reason = 'why', columns = 3, delimiter = ',') =>
  errorsLine({ line: 7, reason, original: Buffer.from(original) }, columns, delimiter);

describe('the file of refused rows', () => {
  it('keeps the columns and adds two, under other names where the file has such columns itself', () => {
    expect(errorsHeader(['id', '', 'a;b'], ';')).toBe('\ufeffid;;"a;b";reason;line\r\n');
    expect(errorsHeader(['Reason', 'line', 'line 2'], ',')).toBe(
      '\ufeffReason,line,line 2,reason 2,line 3\r\n',
    );
  });

  it('leaves cells as they are, formulas too, and makes reasons harmless', () => {
    expect(line('-5,"=1+1, or ""so""\r\nmore",+98 21\r\n')).toBe(
      '-5,"=1+1, or ""so""\r\nmore",+98 21,why,7\r\n',
    );
    expect(line('a\tb\tc\n', '=cmd()', 3, '\t')).toBe("a\tb\tc\t'=cmd()\t7\r\n");
  });

  it('gives a row that is not whole a cell too many, so that it is refused until it is corrected', () => {
    expect(line('1,2\n')).toBe('1,2,,why,7,\r\n');
    expect(line('1,2,3,4\n')).toBe('1,2,3,why,7,4\r\n');
    expect(line(`1,2,${'x'.repeat(MAX_ORIGINAL_BYTES)}`.slice(0, MAX_ORIGINAL_BYTES))).toMatch(
      /,why,7,\r\n$/,
    );
  });

  it('splits a row whose quote never closes as if the quote were an ordinary character', () => {
    expect(line('9,"open,5\n')).toBe('9,"""open",5,why,7\r\n');
  });
});
