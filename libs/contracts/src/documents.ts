/** Writes what is derived from the topics: JSON Schemas, the table of topics, and the AsyncAPI document. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Topic } from './topic.js';
import { topics } from './topics.js';

/** Root of the workspace, from this file's place in `libs/contracts/dist`. */
const ROOT = new URL('../../../', import.meta.url);
/** Version of the documents' form, not of a contract: those have their own. */
const DOCUMENT_VERSION = '1.0.0';

/** A topic's files are named by it: `feedback.received.v1` is in `feedback-received.v1.ts`. */
export function fileNameOf({ name }: Pick<Topic, 'name'>): string {
  const parts = name.split('.');
  return `${parts.slice(0, -1).join('-')}.${parts.at(-1)}`;
}

/** All documents: content by path from the root of the workspace. */
export function documents(): Map<string, string> {
  const schemas = topics.map(
    (topic) => [`libs/contracts/schemas/${topic.name}.json`, toJson(schemaOf(topic))] as const,
  );
  return new Map([
    ...schemas,
    ['docs/reference/topics.md', topicsTable()],
    ['docs/reference/asyncapi.json', toJson(asyncApi())],
  ]);
}

/** The topic's schema; checks that JSON Schema has no words for, such as "on the scale", are not in it. */
function schemaOf(topic: Topic): Record<string, unknown> {
  return { ...z.toJSONSchema(topic.schema), title: topic.name, description: topic.summary };
}

/** What the key is made of, read from its function: `workspaceId:customer.id or eventId`. */
function keyOf({ key }: Topic): string {
  const expression = key.toString().replace(/^[^=]*=>\s*/, '');
  const parts = [...expression.matchAll(/\$\{([^}]+)\}/g)].map((match) => match[1] ?? '');
  const names = (parts.length > 0 ? parts : [expression]).map((it) =>
    it.replaceAll(/\bit\??\./g, '').replaceAll('?.', '.'),
  );
  return names.join(':').replaceAll(' ?? ', ' or ');
}

function retentionOf({ retention }: Topic): string {
  return retention.kind === 'compacted' ? 'newest per key, for ever' : `${retention.days} days`;
}

function topicsTable(): string {
  const rows = topics.map((topic) =>
    [
      `[\`${topic.name}\`](../../libs/contracts/src/${fileNameOf(topic)}.ts)`,
      topic.summary,
      `\`${keyOf(topic)}\``,
      retentionOf(topic),
      topic.producers.join(', '),
      topic.consumers.join(', '),
    ].join(' | '),
  );
  return [
    '# Topics',
    '',
    'Written by `node libs/contracts/dist/documents.js --write` from `libs/contracts/src/topics.ts`; change it there.',
    'Records with one key stay in order. Each record has CloudEvents headers (`ce_id`, `ce_type`, `ce_source`, `ce_time`) and',
    '`traceparent`. The schemas are in `libs/contracts/schemas`, the whole in `asyncapi.json` beside this file.',
    '',
    '| topic | what it says | key | kept | said by | heard by |',
    '|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${row} |`),
    '',
  ].join('\n');
}

function asyncApi(): object {
  const headers = {
    type: 'object',
    required: ['ce_specversion', 'ce_id', 'ce_type', 'ce_source', 'ce_time', 'content-type'],
    properties: {
      ce_specversion: { const: '1.0' },
      ce_id: { type: 'string' },
      ce_type: { type: 'string', description: 'The name of the topic.' },
      ce_source: { type: 'string', description: 'The service that said it, for example /integrations.' },
      ce_time: { type: 'string', format: 'date-time' },
      'content-type': { const: 'application/json' },
      traceparent: { type: 'string', description: 'W3C trace context.' },
    },
  };
  const idOf = (topic: Topic) => topic.name.replaceAll('.', '_');
  const each = <T>(make: (topic: Topic) => T) =>
    Object.fromEntries(topics.map((topic) => [idOf(topic), make(topic)]));
  return {
    asyncapi: '3.0.0',
    id: 'urn:voc:hub',
    defaultContentType: 'application/json',
    info: {
      title: 'VoC Hub topics',
      version: DOCUMENT_VERSION,
      description: 'What the services of the hub tell each other over Kafka.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      contact: { name: 'VoC Hub' },
      tags: [{ name: 'feedback' }],
    },
    servers: { broker: { host: 'localhost:9092', protocol: 'kafka', description: 'As KAFKA_BROKERS says.' } },
    channels: each((topic) => ({
      address: topic.name,
      description: topic.summary,
      messages: { [idOf(topic)]: { $ref: `#/components/messages/${idOf(topic)}` } },
      bindings: { kafka: { partitions: topic.partitions, topicConfiguration: configurationOf(topic) } },
    })),
    operations: Object.fromEntries(
      topics.flatMap((topic) =>
        (['send', 'receive'] as const).map((action) => [
          `${action}_${idOf(topic)}`,
          {
            action,
            summary: `${action === 'send' ? 'Said by' : 'Heard by'}: ${(action === 'send' ? topic.producers : topic.consumers).join(', ')}.`,
            channel: { $ref: `#/channels/${idOf(topic)}` },
          },
        ]),
      ),
    ),
    components: {
      messages: each((topic) => ({
        name: topic.name,
        summary: topic.summary,
        headers,
        payload: schemaOf(topic),
        bindings: { kafka: { key: { type: 'string', description: keyOf(topic) } } },
      })),
    },
  };
}

function configurationOf({ retention }: Topic): object {
  if (retention.kind === 'compacted') return { 'cleanup.policy': ['compact'] };
  return { 'cleanup.policy': ['delete'], 'retention.ms': retention.days * 86_400_000 };
}

function toJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Writes the documents that differ from what is there; answers their paths. */
function writeChanged(): string[] {
  const changed = [...documents()].filter(([path, content]) => contentOf(path) !== content);
  for (const [path, content] of changed) {
    mkdirSync(dirname(fileURLToPath(new URL(path, ROOT))), { recursive: true });
    writeFileSync(new URL(path, ROOT), content);
  }
  return changed.map(([path]) => path);
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(new URL(path, ROOT), 'utf8');
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv.includes('--write')) {
  const changed = writeChanged();
  process.stdout.write(changed.length > 0 ? `Written: ${changed.join(', ')}\n` : 'Nothing has changed.\n');
}
