/** A mapping read and changed column by column. */
import type { Mapping } from './mapping.js';
import { fitted, newUse, usesOf, usesOfColumn, withUse } from './mapping.uses.js';

const mapping: Mapping = {
  source: { kind: 'review', system: 'shop' },
  delimiter: ';',
  fields: {
    externalId: { column: 'link', extract: 'last-segment' },
    occurredAt: { column: 'when', format: 'jalali', zone: 'Asia/Tehran' },
    texts: [{ column: 'head', field: 'title' }, { column: 'note' }, { column: 'reply', role: 'agent' }],
    scores: [{ column: 'face', metric: 'csat', min: 1, max: 5, values: { HAPPY: 5 } }],
    customer: { id: 'who', attributes: { plan: 'tier' } },
    touchpoint: { channel: { value: 'web' } },
    url: 'link',
    attributes: { city: 'town' },
  },
};

describe('withUse', () => {
  it('changes one column and keeps what the others say, constants too', () => {
    const after = withUse(mapping, 'note', newUse('product', 'note', 'word'));
    expect(after).toEqual({
      ...mapping,
      fields: {
        ...mapping.fields,
        texts: [mapping.fields.texts?.[0], mapping.fields.texts?.[2]],
        product: 'note',
      },
    });
  });

  it('changes nothing where the same is said again', () => {
    for (const column of ['when', 'face', 'town', 'head']) {
      const [use] = usesOfColumn(mapping, column);
      const after = withUse(mapping, column, use);
      expect(new Set(usesOf(after).map((it) => JSON.stringify(it)))).toEqual(
        new Set(usesOf(mapping).map((it) => JSON.stringify(it))),
      );
    }
  });

  it('takes every use of the column away', () => {
    const { fields } = withUse(mapping, 'link', undefined);
    expect(fields).not.toHaveProperty('url');
    expect(fields).not.toHaveProperty('externalId');
  });

  it('gives a role that there is once to the column that asked last', () => {
    const after = withUse(mapping, 'town', newUse('occurredAt', 'town', 'date'));
    expect(after.fields.occurredAt).toEqual({ column: 'town' });
    expect(usesOfColumn(after, 'when')).toEqual([]);
  });

  it('takes the time of the import where no column is a date', () => {
    expect(withUse(mapping, 'when', undefined).fields.occurredAt).toEqual({ value: 'import' });
  });

  it('keeps what is known of customers as attributes of the feedback where no column names them', () => {
    const { fields } = withUse(mapping, 'who', undefined);
    expect(fields).not.toHaveProperty('customer');
    expect(fields.attributes).toEqual({ plan: 'tier', city: 'town' });
  });

  it('never lets two columns be one attribute', () => {
    const { fields } = withUse(mapping, 'note', {
      role: 'attribute',
      name: 'city',
      spec: { column: 'note' },
    });
    expect(fields.attributes).toEqual({ city: 'town', 'city (note)': 'note' });
  });
});

describe('newUse', () => {
  it('knows that Jalali dates need to be said', () => {
    expect(newUse('occurredAt', 'd', 'jalali-date')?.spec).toEqual({ column: 'd', format: 'jalali' });
    expect(newUse('occurredAt', 'd', 'date')?.spec).toEqual({ column: 'd' });
  });
});

describe('fitted', () => {
  const preset: Mapping = {
    source: { kind: 'survey', system: 'x' },
    fields: {
      externalId: 'column 1',
      occurredAt: { column: ['Date', 'تاريخ'] },
      texts: [{ column: ['comment'], optional: true }],
      scores: [{ column: 'Score', metric: 'nps', min: 0, max: 10 }],
    },
  };

  it('takes the name that the file has, whatever its case and letter forms', () => {
    expect(fitted(preset, ['kod', 'تاریخ', 'score']).fields).toEqual({
      externalId: 'kod',
      occurredAt: { column: 'تاریخ' },
      scores: [{ column: 'score', metric: 'nps', min: 0, max: 10 }],
    });
  });

  it('leaves what is missing to be complained of', () => {
    expect(fitted(preset, ['a']).fields.scores).toEqual(preset.fields.scores);
  });
});
