/** Uploads that break off and are taken up again, by the client library that people use for the protocol. */
import { request } from 'node:http';
import { Cipher } from '@voc/service/basics';
import { A_WORKSPACE, ANOTHER_WORKSPACE, eventually, identityHeader } from '@voc/testing';
import { Upload } from 'tus-js-client';
import { ApiClient, type Hub, startHub } from './hub.js';

let hub: Hub;
let api: ApiClient;
let endpoint: string;

beforeAll(async () => {
  hub = await startHub({ IMPORT_MAX_BYTES: String(8 << 20) });
  api = new ApiClient(hub.service.url, A_WORKSPACE);
  endpoint = `${hub.service.url}/api/v1/uploads`;
}, 90_000);
afterAll(() => hub.stop());

const ROWS = 12_000;
const rows = Array.from(
  { length: ROWS },
  (_, row) => `${row},2026-01-01,${row % 11},"${'نظر '.repeat(30)}${row}",c`,
);
const file = Buffer.from(`id,date,score,comment,customer\n${rows.join('\n')}\n`);
const metadata = { filename: 'answers.csv', preset: 'generic-nps' };
const TUS = { ...identityHeader(A_WORKSPACE), 'tus-resumable': '1.0.0' };
const PIECE = { ...TUS, 'content-type': 'application/offset+octet-stream' };
const encoded = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',');

/** Uploads by the library; resolves with the upload's address, or rejects with the library's error. */
function send(content: Buffer, options: object, stopAt = Infinity): Promise<string> {
  return new Promise((resolve, reject) => {
    const upload: Upload = new Upload(content, {
      endpoint,
      headers: identityHeader(A_WORKSPACE),
      metadata,
      retryDelays: null,
      chunkSize: 700_001,
      onChunkComplete: (_size, sent) => {
        if (sent < stopAt) return;
        void upload.abort().then(() => resolve(upload.url ?? ''));
      },
      onSuccess: () => resolve(upload.url ?? ''),
      onError: reject,
      ...options,
    });
    upload.start();
  });
}

const create = (fields: Record<string, string>, length: number | string, headers = TUS) =>
  fetch(endpoint, {
    method: 'POST',
    headers: { ...headers, 'upload-length': String(length), 'upload-metadata': encoded(fields) },
  });
const offsetOf = async (url: string) =>
  Number((await fetch(url, { method: 'HEAD', headers: TUS })).headers.get('upload-offset'));
const idOf = (url: string) => url.split('/').at(-1) ?? '';

/** Sends a piece and hangs up before all of it is there. */
async function breakOff(url: string, offset: number, announced: number, sent: Buffer): Promise<void> {
  const { hostname, port, pathname } = new URL(url);
  const piece = request({
    hostname,
    port,
    path: pathname,
    method: 'PATCH',
    headers: {
      ...PIECE,
      'upload-offset': offset,
      'content-length': announced,
    },
  });
  piece.on('error', () => undefined);
  await new Promise<void>((resolve) => piece.write(sent, () => resolve()));
  // The bytes are on their way; the service is to read them before the connection goes.
  await new Promise((resolve) => setTimeout(resolve, 300));
  piece.destroy();
}

describe('an upload that breaks off', () => {
  it('goes on where it stopped, several times, and becomes an import with every byte', async () => {
    const begun = await send(file, {}, 1_400_000);
    const offset = await offsetOf(begun);
    expect(offset).toBe(1_400_002);
    expect((await api.request('GET', `/imports/${idOf(begun)}`)).status).toBe(404);

    await breakOff(begun, offset, file.length - offset, file.subarray(offset, offset + 900_123));
    await eventually(async () => (await offsetOf(begun)) > offset);

    // All but the last bytes, so that the pieces can be looked at before the import has used them up.
    const almost = file.length - 5;
    const rest = await eventually(async () => {
      const at = await offsetOf(begun);
      const answer = await fetch(begun, {
        method: 'PATCH',
        headers: { ...PIECE, 'upload-offset': String(at) },
        body: new Uint8Array(file.subarray(at, almost)),
      });
      // What came before the break may still be on its way into the database.
      if (answer.status === 409) throw new Error('The upload goes on.');
      return answer;
    });
    expect([rest.status, rest.headers.get('upload-offset')]).toEqual([204, String(almost)]);
    expect(rest.headers.get('upload-expires')).not.toBeNull();
    expect((await stored(idOf(begun))).equals(file.subarray(0, almost))).toBe(true);

    await send(file, { uploadUrl: begun });
    const ended = await api.ended(idOf(begun));
    expect(ended).toMatchObject({
      state: 'completed',
      fileName: 'answers.csv',
      bytes: { total: file.length },
      counts: { read: ROWS, accepted: ROWS, rejected: 0 },
    });
    // A client that did not hear of its last piece asks once more.
    expect(await offsetOf(begun)).toBe(file.length);
    expect((await fetch(begun, { method: 'DELETE', headers: TUS })).status).toBe(400);
  }, 60_000);

  it('takes one of two requests that write to it at once', async () => {
    const { headers } = await create(metadata, file.length);
    const url = new URL(headers.get('location') ?? '', endpoint).href;
    const answers = await Promise.all(
      [1, 2].map(() =>
        fetch(url, {
          method: 'PATCH',
          headers: { ...PIECE, 'upload-offset': '0' },
          body: new Uint8Array(file.subarray(0, 2_000_000)),
        }),
      ),
    );
    expect(answers.map((it) => it.status).sort()).toEqual([204, 409]);
    expect((await stored(idOf(url))).equals(file.subarray(0, 2_000_000))).toBe(true);
    expect((await fetch(url, { method: 'DELETE', headers: TUS })).status).toBe(204);
    expect((await fetch(url, { method: 'HEAD', headers: TUS })).status).toBe(404);
    expect(await stored(idOf(url))).toHaveLength(0);
  });

  it('is removed when nothing has come for a day', async () => {
    const { headers } = await create(metadata, 10);
    const url = new URL(headers.get('location') ?? '', endpoint).href;
    await hub.database.query(`update import set touched_at = now() - interval '25 hours' where id = $1`, [
      idOf(url),
    ]);
    expect((await fetch(url, { method: 'HEAD', headers: TUS })).status).toBe(410);
  });
});

describe('the door for uploads', () => {
  it('gives a path that works behind the gateway, and offers nothing to other sites', async () => {
    const created = await create(metadata, 10, { ...TUS, origin: 'https://elsewhere.example' } as typeof TUS);
    expect(created.headers.get('location')).toMatch(/^\/api\/v1\/uploads\/[0-9a-f-]{36}$/);
    expect([...created.headers.keys()].filter((it) => it.startsWith('access-control'))).toEqual([]);
    const offers = await fetch(endpoint, { method: 'OPTIONS', headers: TUS });
    expect(offers.status).toBe(204);
    expect(offers.headers.get('tus-extension')).toBe('creation,creation-with-upload,expiration,termination');
  });

  it.each([
    ['an unknown preset', { filename: 'a.csv', preset: 'nope' }, '10', 400, 'invalid_request'],
    ['no mapping at all', { filename: 'a.csv' }, '10', 400, 'invalid_request'],
    ['no length', metadata, '', 400, 'bad_upload'],
    ['an empty file', metadata, '0', 400, 'empty_file'],
    ['a file that is too large', metadata, String(9 << 20), 413, 'too_large'],
  ])('names what is wrong: %s', async (_, fields, length, status, code) => {
    const answer = await create(fields, length);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ status, type: `urn:voc:problem:${code}` });
  });

  it('tells a wrong column as soon as the head of the file is there, and keeps nothing', async () => {
    const strange = Buffer.from(`a,b\n${'1,2\n'.repeat(500_000)}`);
    const before = await pieces();
    await expect(send(strange, {})).rejects.toThrow(/unknown_column/);
    expect(await pieces()).toBe(before);
  });

  it('is closed to strangers, to keys without the scope and to other versions of the protocol', async () => {
    const { headers } = await create(metadata, 10);
    const url = new URL(headers.get('location') ?? '', endpoint).href;
    const head = async (other: Record<string, string>) =>
      (await fetch(url, { method: 'HEAD', headers: { ...TUS, ...other } })).status;
    expect(await head(identityHeader(ANOTHER_WORKSPACE))).toBe(404);
    expect(await head(identityHeader(A_WORKSPACE, ['imports:read']))).toBe(403);
    expect(await head({ 'tus-resumable': '0.2.2' })).toBe(400);
  });
});

const pieces = async () => (await hub.database.query('select 1 from import_chunk')).length;

/** The pieces of an upload as they are stored, deciphered with the key of the tests. */
async function stored(id: string): Promise<Buffer> {
  const cipher = new Cipher(Buffer.alloc(32, 7).toString('base64'));
  const pieces = await hub.database.query<{ content: Buffer }>(
    'select content from import_chunk where import_id = $1 order by number',
    [id],
  );
  return Buffer.concat(pieces.map((it) => cipher.decrypt(A_WORKSPACE, it.content)));
}
