/** Sources in memory: read once for a busy moment, and what another process changes is known soon; on a real database. */
import { randomUUID } from 'node:crypto';
import { A_WORKSPACE, eventually } from '@voc/testing';
import { SourceDirectory } from '../src/sources/source.directory.js';
import { type Hub, startHub } from './hub.js';

let hub: Hub;

beforeAll(async () => {
  hub = await startHub({}, { consumes: false });
}, 90_000);

afterAll(async () => {
  await hub.stop();
});

/** As another process would. */
const add = (id: string) =>
  hub.database.query(
    `insert into source (id, workspace_id, connector, name, system, state, settings, webhook_secrets, created_at)
     values ($1, $2, 'jira', 'Jira', 'jira', 'active', '{}', '', now())`,
    [id, A_WORKSPACE],
  );

it('reads a source once for all deliveries of a moment, and sees when it is gone', async () => {
  const directory = hub.service.app.get(SourceDirectory);
  const id = randomUUID();
  await add(id);
  const [first, second] = await Promise.all([directory.find(id), directory.find(id)]);
  expect(first).toMatchObject({ id, connector: 'jira' });
  expect(second).toBe(first);
  await hub.database.query('delete from source where id = $1', [id]);
  await eventually(async () => expect(await directory.find(id)).toBeNull());
});

it('finds a source that was not there a moment ago', async () => {
  const directory = hub.service.app.get(SourceDirectory);
  const id = randomUUID();
  expect(await directory.find(id)).toBeNull();
  await add(id);
  expect(await directory.find(id)).toMatchObject({ id });
});
