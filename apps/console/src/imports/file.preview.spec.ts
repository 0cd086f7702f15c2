/** The head of a file, read in the browser. */
import { previewOf } from './file.preview.js';

describe('previewOf', () => {
  it('reads a header with a nameless column, quotes and commas within', () => {
    const preview = previewOf('\ufeff,Title,Review Text\n0,,"nice, really"\n1,"a ""b""",x\n', true);
    expect(preview).toEqual({
      columns: ['', 'Title', 'Review Text'],
      rows: [
        ['0', '', 'nice, really'],
        ['1', 'a "b"', 'x'],
      ],
    });
  });

  it('finds tabs and Persian columns', () => {
    expect(previewOf('شناسه\tنظر\n۱\tخوب, عالی\n', true).columns).toEqual(['شناسه', 'نظر']);
  });

  it('stops after a few rows', () => {
    expect(
      previewOf(['a', ...Array.from({ length: 50 }, (_, i) => String(i))].join('\n'), true).rows,
    ).toHaveLength(5);
  });

  it('bears a text that is cut within quotes', () => {
    expect(previewOf('a,b\n1,"cut he', false).columns).toEqual(['a', 'b']);
  });
});
