// Ports: free ones, kept over starts, replaced when somebody else has taken them.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, isFree, keptPorts } from './free.ports.js';

describe('keptPorts', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'ports-'))));
  afterEach(() => rm(folder, { recursive: true }));

  it('gives the same ports at the next start, and those of others stay remembered', async () => {
    const file = join(folder, 'ports.json');
    const first = await keptPorts(file, ['a', 'b']);
    await keptPorts(file, ['c']);
    expect(await keptPorts(file, ['a', 'b'])).toMatchObject(first);
    expect(first.a).not.toBe(first.b);
  });

  it('takes another port when the kept one is taken now', async () => {
    const file = join(folder, 'ports.json');
    const first = await keptPorts(file, ['a']);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(first.a, '127.0.0.1', resolve));
    expect(await isFree(first.a)).toBe(false);
    const second = await keptPorts(file, ['a']);
    server.close();
    expect(second.a).not.toBe(first.a);
  });

  it('obeys a wanted port and gives it to nobody else', async () => {
    const wanted = await freePort();
    const ports = await keptPorts(join(folder, 'ports.json'), ['a', 'b'], { b: wanted });
    expect(ports.b).toBe(wanted);
    expect(ports.a).not.toBe(wanted);
  });
});
