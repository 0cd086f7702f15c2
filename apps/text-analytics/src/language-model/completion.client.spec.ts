import { CompletionClient } from './completion.client.js';
import type { LanguageModelConfig } from './language-model.config.js';
import { answering, type Behaviour, ModelServer, saying } from './model.fixture.js';

const KEY = 'key-of-the-model';
const question = {
  instructions: 'Answer in JSON.',
  material: 'What do customers say?',
  form: { name: 'form', schema: { type: 'object' } },
};
const never = new AbortController().signal;
let server: ModelServer;
beforeAll(async () => {
  server = await ModelServer.start();
});
beforeEach(() => server.reset());
afterAll(() => server.stop());

const clientOf = (more: Partial<LanguageModelConfig> = {}) =>
  new CompletionClient({
    LANGUAGE_MODEL_URL: server.url,
    LANGUAGE_MODEL_NAME: 'small-1',
    LANGUAGE_MODEL_KEY: KEY,
    LANGUAGE_MODEL_TIMEOUT_SECONDS: 20,
    LANGUAGE_MODEL_ANSWER_TOKENS: 500,
    ...more,
  } as LanguageModelConfig);

const failure = (client = clientOf(), signal = never) =>
  client.complete(question, signal).then(
    (answer) => ({ kind: 'none', message: answer.text }),
    (error: { kind: string; message: string }) => error,
  );

it('asks by the protocol, with the key and nothing about the machine, and counts tokens', async () => {
  server.next.push(saying('{"a": 1}', { usage: { total_tokens: 321 } }));
  expect(await clientOf().complete(question, never)).toEqual({ text: '{"a": 1}', tokens: 321 });
  const [request] = server.requests;
  expect(request).toMatchObject({
    url: '/v1/chat/completions',
    headers: { authorization: `Bearer ${KEY}`, 'user-agent': 'voc-hub' },
    body: {
      model: 'small-1',
      max_tokens: 500,
      messages: [
        { role: 'system', content: question.instructions },
        { role: 'user', content: question.material },
      ],
      response_format: { type: 'json_schema' },
    },
  });
  expect(Object.keys(request?.headers ?? {}).filter((name) => name.startsWith('x-stainless'))).toEqual([]);
});

it('asks a server without keys without one', async () => {
  server.next.push(saying('{}'));
  const { LANGUAGE_MODEL_KEY: _, ...config } = {
    ...(clientOf() as unknown as { config: LanguageModelConfig }).config,
  };
  expect(await new CompletionClient(config).complete(question, never)).toEqual({ text: '{}' });
  expect(server.requests[0]?.headers.authorization).toBeUndefined();
});

it.each([
  [
    'the form of the answer',
    { error: { message: 'response_format.json_schema is not supported' } },
    'response_format',
  ],
  ['the form, with hardly a word', 'no', 'response_format'],
  [
    'max_tokens',
    { error: { message: "Use 'max_completion_tokens' instead of 'max_tokens'." } },
    'max_tokens',
  ],
  ['temperature', { error: { message: "'temperature' does not support 0.2" } }, 'temperature'],
])('gives up %s where the server does not take it, and remembers', async (_, refusal, extra) => {
  const client = clientOf();
  server.next.push(answering(400, refusal), saying('{}'), saying('{}'));
  await client.complete(question, never);
  await client.complete(question, never);
  expect(server.requests.map((it) => extra in it.body)).toEqual([true, false, false]);
  expect(server.requests.every((it) => 'max_tokens' in it.body || 'max_completion_tokens' in it.body)).toBe(
    true,
  );
});

it('tries once more where the server fails', async () => {
  server.next.push(answering(500, 'oops'), saying('{}'));
  expect(await clientOf().complete(question, never)).toEqual({ text: '{}' });
});

const unreadable: [string, Behaviour][] = [
  [
    'a page',
    (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Welcome</html>'),
  ],
  ['broken JSON', answering(200, '{"choices": [{"message": {"content": "{}')],
  ['another protocol', answering(200, { result: 'fine' })],
  ['no choices', answering(200, { choices: [] })],
  ['no text', answering(200, { choices: [{ message: { content: null, refusal: 'no' } }] })],
  ['null', answering(200, 'null')],
  ['a number', answering(200, { choices: [{ message: { content: 42 } }] })],
];
it.each(unreadable)('does not take %s for an answer', async (_, behaviour) => {
  server.next.push(behaviour);
  expect((await failure()).kind).toBe('unreadable');
});

it.each([
  [401, 'refused'],
  [404, 'refused'],
  [429, 'rate_limited'],
  [500, 'failed'],
  [503, 'failed'],
])('tells what status %i means, without the words of the server or the key', async (status, kind) => {
  const refusal = answering(status, { error: { message: `Bad key ${KEY}` } }, { 'retry-after-ms': '1' });
  server.next.push(refusal, refusal);
  const error = await failure();
  expect(error).toMatchObject({ kind, serverStatus: status });
  expect(JSON.stringify(error) + error.message).not.toContain(KEY);
});

it('does not follow to other servers', async () => {
  const other = await ModelServer.start(saying('{}'));
  const away = answering(307, '', { location: `${other.url}/chat/completions` });
  server.next.push(away, away);
  expect((await failure()).kind).toBe('unreachable');
  expect(other.requests).toEqual([]);
  await other.stop();
});

it('takes no more of an answer than is sensible', async () => {
  let sent = 0;
  server.next.push((response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const more = () => {
      while (!response.destroyed && sent < 200 * 2 ** 20) {
        sent += 2 ** 16;
        if (!response.write(' '.repeat(2 ** 16))) return void response.once('drain', more);
      }
    };
    more();
  });
  expect((await failure()).kind).toBe('too_large');
  expect(sent).toBeLessThan(50 * 2 ** 20);
});

it.each([
  ['before it answers', () => undefined],
  [
    'in the middle',
    (response) => response.writeHead(200, { 'content-type': 'application/json' }).write('{"choi'),
  ],
  ['while it asks to wait', answering(429, '', { 'retry-after': '30' })],
] satisfies [string, Behaviour][])(
  'stops when nobody waits any more, %s',
  async (_, behaviour) => {
    server.next.push(behaviour);
    const leaving = new AbortController();
    const ended = failure(clientOf(), leaving.signal);
    setTimeout(() => leaving.abort(), 200);
    expect((await ended).kind).toBe('ended');
    expect(server.requests).toHaveLength(1);
  },
  10_000,
);

it('says when there is no server', async () => {
  const gone = await ModelServer.start();
  await gone.stop();
  expect((await failure(clientOf({ LANGUAGE_MODEL_URL: gone.url }))).kind).toBe('unreachable');
});
