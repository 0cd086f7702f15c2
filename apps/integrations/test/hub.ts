/** What the end-to-end tests of this service share: the running service and its client. */
import { topics as allTopics } from '@voc/contracts';
import {
  eventually,
  identityHeader,
  startTestService,
  testDatabase,
  type TestDatabase,
  type TestService,
} from '@voc/testing';
import type { ImportDetails } from '../src/imports/import.dto.js';
import { integrationsConfig } from '../src/integrations.config.js';
import { httpOptions } from '../src/integrations.http.js';
import { entities, IntegrationsModule, migrations, NAME } from '../src/integrations.module.js';

/** Those that the service says or hears. */
export const topics = allTopics.filter(
  ({ producers, consumers }) => producers.includes(NAME) || consumers.includes(NAME),
);

/** The service in this process, with a database and topics of its own. */
export interface Hub {
  service: TestService;
  database: TestDatabase;
  stop(): Promise<void>;
}

/** `consumes: false` is for tests without a broker. */
export async function startHub(env: Record<string, string> = {}, { consumes = true } = {}): Promise<Hub> {
  const database = await testDatabase(NAME, { entities, migrations });
  const service = await startTestService({
    name: NAME,
    schema: integrationsConfig,
    module: (config) => IntegrationsModule.forRoot(config),
    ...httpOptions,
    database,
    consumes,
    topics: consumes ? topics : [],
    env,
  });
  const stop = async () => {
    await service.stop();
    await database.dispose();
  };
  return { service, database, stop };
}

/** Requests of one workspace to the service at `url`. */
export class ApiClient {
  constructor(
    private readonly url: string,
    private readonly workspaceId: string,
  ) {}

  async request(
    method: string,
    path: string,
    init: { body?: BodyInit; headers?: Record<string, string> } = {},
  ) {
    const headers = { ...identityHeader(this.workspaceId), ...init.headers };
    const response = await fetch(`${this.url}/api/v1${path}`, { method, ...init, headers });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Answer };
  }

  /** Sends a file; `form` holds the fields that come before it, `after` those behind. */
  async upload(
    file: Buffer | string | Blob,
    form: Record<string, string>,
    after: Record<string, string> = {},
  ) {
    const body = new FormData();
    for (const [name, value] of Object.entries(form)) body.set(name, value);
    body.set(
      'file',
      file instanceof Blob ? file : new Blob([new Uint8Array(Buffer.from(file as string))]),
      'file.csv',
    );
    for (const [name, value] of Object.entries(after)) body.set(name, value);
    return this.request('POST', '/imports', { body });
  }

  /** Uploads and waits until the import has ended. */
  async import(file: Buffer | string | Blob, mapping: object, within = 55_000): Promise<ImportDetails> {
    const { status, body } = await this.upload(file, { mapping: JSON.stringify(mapping) });
    if (status !== 202) throw new Error(JSON.stringify(body));
    return this.ended(String(body['id']), within);
  }

  async ended(id: string, within = 55_000): Promise<ImportDetails> {
    return eventually(
      async () => {
        const { body } = await this.request('GET', `/imports/${id}`);
        if (!['completed', 'failed'].includes(String(body['state'])))
          throw new Error(`The import goes on: ${JSON.stringify(body)}`);
        return body as unknown as ImportDetails;
      },
      { within },
    );
  }
}

/** An answer's members; problems and results alike. */
export type Answer = Record<string, unknown> & { errors?: { pointer: string; detail: string }[] };
