/** The document of the topics is what AsyncAPI asks for; its parser is too large for the fast loop. */
import { Parser } from '@asyncapi/parser';
import { documents } from './documents.js';
import { topics } from './topics.js';

it('is a valid AsyncAPI document', async () => {
  const { document, diagnostics } = await new Parser().parse(
    documents().get('docs/reference/asyncapi.json') ?? '',
  );
  expect(diagnostics.filter(({ severity }) => severity <= 1)).toEqual([]);
  expect(document?.channels().all()).toHaveLength(topics.length);
});
