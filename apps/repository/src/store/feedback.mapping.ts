/** Settings and mapping of the feedback index, generated from the normaliser and the list of dimensions. */
import type { estypes } from '@elastic/elasticsearch';
import { ATTRIBUTE_PREFIX, dimensionNames, parts } from '@voc/contracts';
import { charMappings } from '@voc/text';

export interface IndexSize {
  shards: number;
  replicas: number;
}

/** The index family's names: documents are read and written through the alias only. */
export function indexNames(prefix: string) {
  const alias = `${prefix}-feedback`;
  return { alias, template: alias, pattern: `${alias}-v1-*`, first: `${alias}-v1-000001` };
}

/** Longer values would only bloat the index: nobody filters by them, and Lucene refuses terms over 32 KiB. */
const keyword = { type: 'keyword', ignore_above: parts.MAX_LABEL_LENGTH } as const;
const flattened = { type: 'flattened', ignore_above: parts.MAX_LABEL_LENGTH } as const;

/** The field of all texts; its own analyzer closes half-spaces, those of its sub-fields do what they are called after. */
export const TEXT_FIELDS = {
  joined: 'texts.text',
  split: 'texts.text.split',
  english: 'texts.text.english',
  exact: 'texts.text.exact',
} as const;

/** Field that holds the values of a dimension; a custom attribute's name is its field already. */
export const fieldOf = (name: string) => (name.startsWith(ATTRIBUTE_PREFIX) ? name : `by.${name}`);

const analysis: estypes.IndicesIndexSettingsAnalysis = {
  char_filter: {
    joined: { type: 'mapping', mappings: charMappings('joined') },
    split: { type: 'mapping', mappings: charMappings('split') },
  },
  // No analyzer has stop words: in Persian and English alike they would take the negation away.
  analyzer: {
    joined: { type: 'custom', char_filter: ['joined'], tokenizer: 'standard', filter: ['lowercase'] },
    split: { type: 'custom', char_filter: ['split'], tokenizer: 'standard', filter: ['lowercase'] },
    english_stems: {
      type: 'custom',
      char_filter: ['joined'],
      tokenizer: 'standard',
      filter: ['lowercase', 'asciifolding', 'porter_stem'],
    },
    exact: { type: 'custom', tokenizer: 'standard', filter: ['lowercase'] },
  },
};

const mappings: estypes.MappingTypeMapping = {
  // What is not named here is kept and returned, but never indexed: customers' fields can't blow up the mapping.
  dynamic: false,
  properties: {
    workspaceId: { type: 'keyword' },
    id: { type: 'keyword' },
    occurredAt: { type: 'date' },
    receivedAt: { type: 'date' },
    deletedAt: { type: 'date' },
    by: { dynamic: false, properties: Object.fromEntries(dimensionNames.map((name) => [name, keyword])) },
    agent: { properties: { name: keyword } },
    team: { properties: { name: keyword } },
    attributes: flattened,
    customer: { properties: { attributes: flattened } },
    texts: {
      properties: {
        text: {
          type: 'text',
          analyzer: 'joined',
          fields: {
            split: { type: 'text', analyzer: 'split' },
            english: { type: 'text', analyzer: 'english_stems' },
            exact: { type: 'text', analyzer: 'exact' },
          },
        },
      },
    },
  },
};

/** Only for what a process wrote that ended before it could refresh; see `IndexRefresh`. */
export const LATE_REFRESH = '5s';

/** The index template. */
export function feedbackTemplate(prefix: string, size: IndexSize): estypes.IndicesPutIndexTemplateRequest {
  const names = indexNames(prefix);
  return {
    name: names.template,
    index_patterns: [names.pattern],
    template: {
      settings: {
        number_of_shards: size.shards,
        number_of_replicas: size.replicas,
        refresh_interval: LATE_REFRESH,
        analysis,
      },
      mappings,
    },
  };
}

/** The mapping alone, for an index that an older release made: new fields are added, others stay. */
export const feedbackMapping: estypes.MappingTypeMapping = mappings;
