/** The integrations service as `pulling.e2e.spec.ts` runs it: systems are at SYSTEMS_URL, and DIE_AT names its end. */
import { subscribe } from 'node:diagnostics_channel';
import { loadConfig, startService } from '@voc/service';
import type { PullSide, SourceHttp } from '../src/connectors/connector.js';
import { fixturesOf } from '../src/connectors/connector.suite.js';
import { connectors } from '../src/connectors/connectors.js';
import { integrationsConfig } from '../src/integrations.config.js';
import { httpOptions } from '../src/integrations.http.js';
import { IntegrationsModule, NAME } from '../src/integrations.module.js';

const systems = process.env['SYSTEMS_URL'] ?? '';
const [step, times] = (process.env['DIE_AT'] ?? '').split(':');
let seen = 0;

/** The requests of one page, sent to the stage with the names of the source and of the page's cursor. */
function staged(http: SourceHttp, sourceId: string, cursor: unknown): SourceHttp {
  const at = (url: string) => `${systems}/${sourceId}/${url.replace('://', '/')}`;
  const headersOf = (headers: Record<string, string> = {}) => ({
    ...headers,
    'x-page': Buffer.from(JSON.stringify(cursor)).toString('base64'),
  });
  return {
    get: (url, options) => http.get(at(url), { ...options, headers: headersOf(options?.headers) }),
    post: (url, options) => http.post(at(url), { ...options, headers: headersOf(options.headers) }),
  };
}

for (const connector of connectors) {
  const { pull } = connector;
  if (!pull) continue;
  const now = new Date(fixturesOf(connector).pull?.now ?? 0);
  const page: PullSide['page'] = (http, cursor, source) =>
    pull.page(staged(http, source.sourceId, cursor), cursor, { ...source, now });
  const map: PullSide['map'] = (record, source) =>
    pull.map({ ...record, receivedAt: now.toISOString() }, source);
  // The pace has tests of its own, on a clock of theirs.
  connector.pull = { ...pull, requestsPerMinute: 10_000, page, map };
}

subscribe('voc:pull', (message) => {
  // An empty page would show nothing.
  const told = message as { step: string; records: number };
  if (told.step !== step || told.records === 0) return;
  seen += 1;
  if (seen === Number(times)) process.kill(process.pid, 'SIGKILL');
});

await startService({
  name: NAME,
  config: loadConfig(integrationsConfig),
  module: (config) => IntegrationsModule.forRoot(config),
  ...httpOptions,
});
