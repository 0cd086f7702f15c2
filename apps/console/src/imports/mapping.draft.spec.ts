/** From columns to a mapping: the guesses and what comes of them. */
import { guessDateFormat, guessRoles, mappingOf } from './mapping.draft.js';

describe('guessRoles', () => {
  it('recognises the columns of a shop review file', () => {
    expect(guessRoles(['', 'Clothing ID', 'Title', 'Review Text', 'Rating', 'Class Name'])).toEqual({
      '': 'ignore',
      'Clothing ID': 'attribute',
      Title: 'title',
      'Review Text': 'text',
      Rating: 'rating',
      'Class Name': 'product',
    });
  });

  it('recognises Persian names', () => {
    expect(guessRoles(['شناسه', 'متن نظر', 'امتیاز', 'تاریخ', 'مشتری'])).toEqual({
      شناسه: 'externalId',
      'متن نظر': 'text',
      امتیاز: 'rating',
      تاریخ: 'occurredAt',
      مشتری: 'customer',
    });
  });

  it('gives a single role once', () => {
    expect(guessRoles(['created date', 'closed date'])).toEqual({
      'created date': 'occurredAt',
      'closed date': 'attribute',
    });
  });
});

describe('guessDateFormat', () => {
  it.each([
    [['', '2026-01-02T10:00:00Z'], 'iso'],
    [['2026-01-02'], 'date'],
    [['۱۴۰۴/۰۵/۱۲'], 'jalali'],
    [['1404/05/12 10:20'], 'jalali'],
    [['1767348000000'], 'epoch-ms'],
    [[], 'date'],
  ] as const)('%j is %s', (values, format) => {
    expect(guessDateFormat(values)).toBe(format);
  });
});

describe('mappingOf', () => {
  it('says what each column means', () => {
    const roles = {
      id: 'externalId',
      when: 'occurredAt',
      note: 'text',
      stars: 'rating',
      who: 'customer',
      tier: 'plan',
      x: 'ignore',
      y: 'attribute',
      how: 'channel',
    } as const;
    expect(mappingOf({ kind: 'review', system: 'shop', roles, dateFormat: 'jalali' })).toEqual({
      source: { kind: 'review', system: 'shop' },
      fields: {
        externalId: 'id',
        occurredAt: { column: 'when', format: 'jalali' },
        texts: [{ column: 'note' }],
        scores: [{ column: 'stars', metric: 'rating', min: 1, max: 5 }],
        customer: { id: 'who', attributes: { plan: 'tier' } },
        touchpoint: { channel: 'how' },
        attributes: { y: 'y' },
      },
    });
  });

  it('keeps a plan without a customer as an attribute, and says when there is no date', () => {
    const { fields } = mappingOf({
      kind: 'note',
      system: 's',
      roles: { tier: 'plan', t: 'text' },
      dateFormat: 'iso',
    });
    expect(fields).toMatchObject({ occurredAt: { value: 'import' }, attributes: { plan: 'tier' } });
  });
});
