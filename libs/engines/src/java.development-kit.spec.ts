// The search for a Java development kit, on folders that look like kits.
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findDevelopmentKit } from './java.development-kit.js';

describe('findDevelopmentKit', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'kits-'))));
  afterEach(() => rm(folder, { recursive: true }));

  async function kit(name: string, version: string, compiler = true): Promise<string> {
    const home = join(folder, name);
    await mkdir(join(home, 'bin'), { recursive: true });
    await writeFile(join(home, 'release'), `IMPLEMENTOR="x"\nJAVA_VERSION="${version}"\n`);
    if (compiler) {
      await writeFile(join(home, 'bin/javac'), '#!/bin/sh\n');
      await chmod(join(home, 'bin/javac'), 0o755);
    }
    return home;
  }

  it('takes the newest, however old the first on the PATH is', async () => {
    const old = await kit('seventeen', '17.0.15');
    const folders = [await kit('twenty one', '21.0.2'), await kit('twenty five', '25')];
    const found = await findDevelopmentKit({ JAVA_HOME: old, PATH: join(old, 'bin') }, folders);
    expect(found).toEqual({ home: join(folder, 'twenty five'), major: 25 });
  });

  it('obeys JAVA_HOME when that is new enough', async () => {
    const chosen = await kit('chosen', '21.0.2');
    const found = await findDevelopmentKit({ JAVA_HOME: chosen, PATH: '' }, [await kit('newer', '25.0.1')]);
    expect(found.home).toBe(chosen);
  });

  it('passes over a runtime without a compiler, and says what it saw and the two ways out', async () => {
    const folders = [await kit('runtime', '25', false), await kit('old', '1.8.0_402')];
    await expect(findDevelopmentKit({ PATH: '' }, folders)).rejects.toThrow(
      /only version 8 in .*old.*\nInstall one .* or start Docker/s,
    );
  });
});
