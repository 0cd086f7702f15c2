/** The fence between workspaces holds below the code, in PostgreSQL itself. */
import { randomUUID } from 'node:crypto';
import { Database } from '@voc/service';
import { A_WORKSPACE, ANOTHER_WORKSPACE } from './builders.js';
import { identityHeader } from './identity.header.js';
import { Note, notesModule, notesParts, notesSchema } from './notes.service.js';
import { testDatabase, type TestDatabase } from './test.database.js';
import { startTestService, type TestService } from './test.service.js';

let database: TestDatabase;
let service: TestService;
let door: Database;

beforeAll(async () => {
  database = await testDatabase('notes', notesParts);
  service = await startTestService({ name: 'notes', module: notesModule, schema: notesSchema, database });
  door = service.app.get(Database);
}, 60_000);

afterAll(async () => {
  await service.stop();
  await database.dispose();
});

const add = (workspaceId: string, id: string = randomUUID()) =>
  door.inWorkspace(workspaceId, (em) => em.insert(Note, { id, workspaceId, text: 'mine' }));

describe('the database of a service', () => {
  it('has migrations that make what the entities say', async () => {
    await database.expectNoDrift();
  });

  it('tells where entities and migrations differ', async () => {
    await database.query('alter table note add column forgotten text');
    await expect(database.expectNoDrift()).rejects.toThrow(/forgotten/);
    await database.query('alter table note drop column forgotten');
  });

  it('shows a workspace its own rows only', async () => {
    const id = randomUUID();
    await add(A_WORKSPACE, id);
    const seenBy = (workspaceId: string) => door.inWorkspace(workspaceId, (em) => em.findBy(Note, { id }));
    expect(await seenBy(A_WORKSPACE)).toHaveLength(1);
    expect(await seenBy(ANOTHER_WORKSPACE)).toHaveLength(0);
  });

  it('neither changes nor deletes rows of another workspace', async () => {
    const id = randomUUID();
    await add(A_WORKSPACE, id);
    await door.inWorkspace(ANOTHER_WORKSPACE, async (em) => {
      expect((await em.update(Note, { id }, { text: 'taken' })).affected).toBe(0);
      expect((await em.delete(Note, { id })).affected).toBe(0);
    });
    expect(await database.query('select text from note where id = $1', [id])).toEqual([{ text: 'mine' }]);
  });

  it('refuses to write a row for another workspace', async () => {
    const row = { id: randomUUID(), workspaceId: ANOTHER_WORKSPACE, text: 'smuggled' };
    await expect(door.inWorkspace(A_WORKSPACE, (em) => em.insert(Note, row))).rejects.toThrow(
      /row-level security/,
    );
  });

  it('shows nothing where no workspace is set, also after one was set on the same connection', async () => {
    await add(A_WORKSPACE);
    expect(await door.withSettings({ 'voc.nothing': '' }, (em) => em.find(Note))).toEqual([]);
  });

  it('gives the relay role the outbox and nothing else', async () => {
    await add(A_WORKSPACE);
    await expect(door.asRelay((em) => em.find(Note))).rejects.toThrow(/permission denied/);
    await expect(door.asRelay((em) => em.query('select count(*) from outbox'))).resolves.toBeDefined();
  });

  it('keeps the routes of one workspace away from another', async () => {
    const id = randomUUID();
    await add(A_WORKSPACE, id);
    const get = (workspaceId: string) =>
      fetch(`${service.url}/api/v1/notes/${id}`, { headers: identityHeader(workspaceId) });
    expect((await get(A_WORKSPACE)).status).toBe(200);
    expect((await get(ANOTHER_WORKSPACE)).status).toBe(404);
  });
});
