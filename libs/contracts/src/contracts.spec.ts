/** Every topic against its fixtures and its documents: a contract can't change without being seen. */
import { readFileSync } from 'node:fs';
import { documents, fileNameOf } from './documents.js';
import { topics } from './topics.js';

interface Fixtures {
  valid: Record<string, Record<string, unknown>>;
  /** The valid message `of` with `set` in place (null = left out) is refused at `path`. */
  invalid: Record<string, { of: string; set: Record<string, unknown>; path: string }>;
}

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const written = documents();

describe.each(topics.map((topic) => [topic.name, topic] as const))('%s', (_, topic) => {
  const fixtures = JSON.parse(read(`libs/contracts/src/${fileNameOf(topic)}.fixtures.json`)) as Fixtures;

  it('has fixtures: the least, all there is, and Persian', () => {
    expect(Object.keys(fixtures.valid)).toEqual(expect.arrayContaining(['minimal', 'full']));
    expect(JSON.stringify(fixtures.valid)).toMatch(/[\u0600-\u06FF]{3}/);
    expect(Object.keys(fixtures.invalid).length).toBeGreaterThan(3);
  });

  it.each(Object.entries(fixtures.valid))('takes %s, and keeps all of it', (_name, message) => {
    expect(topic.schema.parse(message)).toEqual(message);
  });

  it.each(Object.entries(fixtures.valid))('gives %s a key', (_name, message) => {
    expect(topic.key(topic.schema.parse(message))).toMatch(/^[0-9a-f-]{36}(:.+)?$/);
  });

  it('takes what a newer version of the contract adds, and leaves it out', () => {
    const message = fixtures.valid['minimal'];
    expect(topic.schema.parse({ ...message, addedLater: { any: 'thing' } })).toEqual(message);
  });

  it.each(Object.entries(fixtures.invalid))('refuses %s', (_name, { of, set, path }) => {
    const changed = Object.entries({ ...fixtures.valid[of], ...set }).filter(([, value]) => value !== null);
    const { success, error } = topic.schema.safeParse(Object.fromEntries(changed));
    expect(success).toBe(false);
    expect(error?.issues.map((issue) => issue.path.join('.'))).toContain(path);
  });

  it('has the schema that was agreed on', () => {
    const path = `libs/contracts/schemas/${topic.name}.json`;
    // A difference here is a change of the contract. If it only adds what is optional: node libs/contracts/dist/documents.js --write
    expect(JSON.parse(read(path))).toEqual(JSON.parse(written.get(path) ?? ''));
  });
});

describe('the documents of the topics', () => {
  it.each([...written])('%s is up to date', (path, content) => {
    expect(read(path)).toBe(content);
  });
});
