/** Mappings written by people: what is wrong is named before they are kept, and none of them can hold up or break the hub. */
import { genericJson } from './generic-json.connector.js';

const map = async (mapping: string, body: unknown) =>
  genericJson.webhook?.map(
    { headers: {}, body, receivedAt: '2026-03-21T08:30:05.000Z' },
    {
      workspaceId: '0191d3a0-0000-7000-8000-000000000001',
      sourceId: '0191d3a0-0000-7000-8000-000000000002',
      system: 'shop',
      settings: { mapping },
    },
  );
const problemsOf = (mapping: string) =>
  genericJson.settings.safeParse({ mapping }).error?.issues.map((it) => it.message) ?? [];

describe('a mapping', () => {
  it.each([
    ["{'id': id", /not valid JSONata \(at character 9\)/],
    ["{'id': $now()}", /must not use \$now/],
    ["items[$random() > 0.5].{'id': $eval(code)}", /must not use \$eval/],
  ])('is not kept when it says %s', (mapping, problem) => {
    expect(problemsOf(mapping)).toEqual([expect.stringMatching(problem)]);
  });

  it('is kept when it can be evaluated', () => {
    expect(problemsOf("{'id': id, 'texts': $map(words, function($it) {$trim($it)})}")).toEqual([]);
  });

  const forever = { text: `${'a'.repeat(40)}b` };
  it.each([
    ['goes round for ever', '($f := function($n) {$f($n + 1)}; $f(1))'],
    ['calls itself deeper and deeper', '($f := function($n) {1 + $f($n)}; $f(1))'],
    ['fills the memory', '[1..90000].($pad("x", 1000000))'],
    ['has an expression that takes for ever', '$match(text, /^(a+)+$/)'],
    ['reaches for what JavaScript has', '$string.constructor("return process")().exit()'],
  ])('that %s is refused, and the next one is answered', async (_, mapping) => {
    expect(await map(mapping, forever)).toEqual([
      expect.objectContaining({ kind: 'refused', code: 'mapping_failed' }),
    ]);
    expect(await map("{'id': 1, 'kind': 'account'}", {})).toEqual([
      { kind: 'account', externalId: '1', account: {} },
    ]);
  });
});
