/** Reading search texts in Persian and English. */
import { clausesOf } from './search.words.js';

const joints = (query: string) => clausesOf(query).map((clause) => clause.joint.replaceAll('\u200c', '|'));

describe('clausesOf', () => {
  it('tells words, phrases and exclusions apart', () => {
    expect(clausesOf('late "broken box" -refund -"bad luck" e-mail')).toEqual([
      { kind: 'word', text: 'late', joint: 'late', excluded: false },
      { kind: 'phrase', text: 'broken box', joint: 'broken box', excluded: false },
      { kind: 'word', text: 'refund', joint: 'refund', excluded: true },
      { kind: 'phrase', text: 'bad luck', joint: 'bad luck', excluded: true },
      { kind: 'word', text: 'e-mail', joint: 'e-mail', excluded: false },
    ]);
  });

  it('takes Persian quotation marks, and a quote that nobody closed', () => {
    expect(clausesOf('«کار خوب»').map((it) => it.kind)).toEqual(['phrase']);
    expect(clausesOf('"open end').map((it) => it.text)).toEqual(['open end']);
  });

  it('brings the three spellings of a joined word to one', () => {
    expect(joints('شرکت‌ها')).toEqual(['شرکت|ها']);
    expect(joints('شرکتها')).toEqual(['شرکت|ها']);
    expect(joints('شرکت ها')).toEqual(['شرکت|ها']);
    expect(joints('شركت هاي')).toEqual(['شرکت|های']);
    expect(joints('نمیکند')).toEqual(['نمی|کند']);
    expect(joints('نمي كند')).toEqual(['نمی|کند']);
    expect(joints('می کند')).toEqual(['می|کند']);
    expect(joints('"کار نمی کند دیگر"')).toEqual(['کار نمی|کند دیگر']);
  });

  it('keeps short words and other languages whole', () => {
    expect(joints('میز تر better')).toEqual(['میز|تر', 'better']);
    expect(joints('میز')).toEqual(['میز']);
    expect(joints('wait')).toEqual(['wait']);
  });

  it('never joins across an exclusion or a phrase', () => {
    expect(joints('"شرکت" ها')).toEqual(['شرکت', 'ها']);
    expect(clausesOf('-شرکت ها').map((it) => it.excluded)).toEqual([true, false]);
  });

  it('leaves out what holds nothing to look for', () => {
    expect(clausesOf('  !!! "" - -- «»')).toEqual([]);
    expect(clausesOf('👍').map((it) => it.text)).toEqual(['👍']);
  });
});
