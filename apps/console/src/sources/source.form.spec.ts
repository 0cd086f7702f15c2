/** What becomes of the texts of a form. */
import { type FormSchema, readFields, textsOf } from './source.form.js';

const schema: FormSchema = {
  properties: {
    url: { type: 'string' },
    kind: { type: 'string', enum: ['a', 'b'] },
    countries: { type: 'array', items: { type: 'string' } },
    fields: { type: 'object' },
    days: { type: 'integer' },
    all: { type: 'boolean', default: false },
    left: { type: 'string' },
  },
};

describe('readFields', () => {
  it('makes of each text what its property asks for, and leaves out what is empty', () => {
    const texts = {
      url: ' https://x ',
      kind: 'b',
      countries: 'de, fr،ir,',
      fields: '{"1":"csat"}',
      days: '30',
      all: 'true',
      left: ' ',
    };
    expect(readFields(schema, texts)).toEqual({
      values: {
        url: 'https://x',
        kind: 'b',
        countries: ['de', 'fr', 'ir'],
        fields: { '1': 'csat' },
        days: 30,
        all: true,
      },
      wrong: [],
    });
  });

  it('names the fields whose text is no such value', () => {
    expect(readFields(schema, { fields: '{', days: 'many' })).toEqual({
      values: {},
      wrong: ['fields', 'days'],
    });
  });
});

describe('textsOf', () => {
  it('gives the texts that read as the same values', () => {
    const values = {
      url: 'https://x',
      kind: 'b',
      countries: ['de', 'fr'],
      fields: { '1': 'csat' },
      days: 30,
      all: false,
    };
    expect(readFields(schema, textsOf(schema, values))).toEqual({ values, wrong: [] });
  });

  it('leaves out what is not set or not known', () => {
    expect(textsOf(schema, { other: 1, url: null })).toEqual({});
  });
});
