/** What is proposed for files nobody has described, in Persian and English, and the presets that are recognised. */
import { profileOf } from './column.kinds.js';
import { importMapping } from './mapping.schema.js';
import { proposeMapping } from './mapping.proposal.js';

function proposed(header: string[], ...rows: string[][]) {
  const columns = header.map((name, index) => ({ name, ...profileOf(rows.map((row) => row[index] ?? '')) }));
  const proposal = proposeMapping(columns, 'shop');
  expect(importMapping.safeParse(proposal.mapping).error).toBeUndefined();
  expect(proposal.columns).toHaveLength(header.length);
  return { ...proposal, kinds: columns.map((it) => it.kind) };
}

describe('profileOf', () => {
  it.each([
    ['number', ['۱', '٢', '3.5']],
    ['jalali-date', ['۱۴۰۳/۰۵/۱۲', '1403-05-13 10:00', '۱۲ مرداد ۱۴۰۳']],
    ['date', ['2024-08-02', '2024/8/3 10:00']],
    ['date', ['1722556800000']],
    ['email', ['a@example.com', 'b@example.com']],
    ['phone', ['۰۹۱۲۱۲۳۴۵۶۷', '+98 912 123 4567']],
    ['url', ['https://example.com/1']],
    ['boolean', ['true', 'FALSE']],
    ['word', ['تهران', 'شیراز', 'تهران', 'تهران']],
    ['text', ['ارسال سریع بود و خوب', 'بسته‌بندی خراب بود']],
    ['empty', ['', ' ']],
  ])('tells a column of kind %s', (kind, cells) => {
    expect(profileOf(cells).kind).toBe(kind);
  });
});

describe('proposeMapping', () => {
  it('knows Persian names and Jalali dates', () => {
    const { mapping, columns } = proposed(
      ['شناسه', 'تاریخ ثبت', 'احتمال توصیه', 'نظر', 'کارشناس', 'شهر', 'کد مشتری'],
      ['۱', '۱۴۰۳/۰۵/۱۲', '۹', 'ارسال سریع بود و خوب', 'a-1', 'تهران', 'c-1'],
      ['۲', '۱۴۰۳/۰۵/۱۳', '۳', 'بسته‌بندی خراب بود', 'a-1', 'تهران', 'c-2'],
    );
    expect(mapping).toEqual({
      source: { kind: 'survey', system: 'shop' },
      fields: {
        externalId: 'شناسه',
        occurredAt: { column: 'تاریخ ثبت', format: 'jalali' },
        texts: [{ column: 'نظر' }],
        scores: [{ column: 'احتمال توصیه', metric: 'nps', min: 0, max: 10 }],
        agent: { id: 'کارشناس' },
        customer: { id: 'کد مشتری' },
        attributes: { شهر: 'شهر' },
      },
    });
    expect(columns[0]?.reason.fa).toContain('شناسه');
  });

  it('knows English names, and tells scales by names and values', () => {
    const { mapping } = proposed(
      ['Review_ID', 'Created At', 'Star Rating', 'Review Title', 'Review Text', 'Product'],
      ['a', '2026-01-01', '5', 'Fine shoes here', 'They fit and are warm', 'Shoes'],
      ['b', '2026-01-02', '2', 'Not so fine', 'They let the water in', 'Shoes'],
    );
    expect(mapping.source.kind).toBe('review');
    expect(mapping.fields).toMatchObject({
      externalId: 'Review_ID',
      occurredAt: { column: 'Created At' },
      texts: [{ column: 'Review Title' }, { column: 'Review Text' }],
      scores: [{ column: 'Star Rating', metric: 'rating', min: 1, max: 5 }],
      product: 'Product',
    });
    const scale = (name: string, ...values: string[]) => {
      const { scores = [] } = proposed([name], ...values.map((it) => [it])).mapping.fields;
      return scores[0] && [scores[0].metric, scores[0].min, scores[0].max];
    };
    expect(scale('score', '0', '10', '7')).toEqual(['nps', 0, 10]);
    expect(scale('score', '1', '4', '5')).toEqual(['csat', 1, 5]);
    expect(scale('Customer effort', '2', '6')).toEqual(['ces', 1, 7]);
    expect(scale('NPS', '4', '5')).toEqual(['nps', 0, 10]);
    expect(scale('score', '88', '45')).toEqual(['csat', 0, 100]);
    expect(scale('score', '1000', '45')).toBeUndefined();
  });

  it('takes no id that repeats, no date that is none, and goes by values where names say nothing', () => {
    const { mapping, columns } = proposed(
      ['id', 'date', 'column 3', 'column 4', 'column 5'],
      ['1', 'soon', 'It was rather good', '2026-01-01', ''],
      ['1', 'later', 'It was not so good', '2026-01-02', ''],
    );
    expect(mapping.fields).toMatchObject({
      occurredAt: { column: 'column 4' },
      texts: [{ column: 'column 3' }],
    });
    expect(mapping.fields.externalId).toBeUndefined();
    expect(columns.map((it) => it.role)).toEqual(['attribute', 'attribute', 'text', 'occurredAt', 'none']);
    expect(proposed(['x'], ['y']).mapping.fields.occurredAt).toEqual({ value: 'import' });
  });
});
