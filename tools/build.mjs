// Builds what has changed: TypeScript projects, then the base model of text analytics and the console's bundle; compiled files without a source are removed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkout, environment, run, step, StepFailed } from './runtime.mjs';

const passedOver = new Set(['node_modules', 'dist', '.voc', '.nx', '.git']);

/** All files below a folder that are sources, in a fixed order. */
function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    if (passedOver.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (entry.isFile()) yield path;
  }
}

/** A hash over names and contents of everything that the build reads. */
function fingerprint(folders) {
  const hash = createHash('sha256');
  const roots = ['package-lock.json', 'tsconfig.json', 'tsconfig.base.json'].map((name) =>
    join(checkout, name),
  );
  const files = folders.flatMap((folder) => [...sources(join(checkout, folder))]);
  for (const file of [...roots, ...files])
    hash.update(relative(checkout, file)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

function projects() {
  const { references } = JSON.parse(readFileSync(join(checkout, 'tsconfig.json'), 'utf8'));
  return references
    .map(({ path }) => join(checkout, path))
    .filter((path) => existsSync(join(path, 'tsconfig.json')));
}

/** Removes compiled files whose source is gone: a spec that was deleted would go on being run. */
function prune(project) {
  const dist = join(project, 'dist');
  const sourceRoot = existsSync(join(dist, 'src')) ? project : join(project, 'src');
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      const stem = /^(.*)\.(js|js\.map|d\.ts)$/.exec(path)?.[1];
      if (stem === undefined) continue;
      const source = join(sourceRoot, relative(dist, stem));
      if (!['.ts', '.tsx'].some((ending) => existsSync(source + ending))) rmSync(path);
    }
  };
  // The console's folder holds its bundle as well, which has no sources of the same names.
  if (existsSync(dist) && !existsSync(join(project, 'vite.config.mjs'))) walk(dist);
}

async function stamped(name, value, present, work) {
  const file = join(checkout, '.voc', `${name}.stamp`);
  if (present() && existsSync(file) && readFileSync(file, 'utf8') === value) return;
  await work();
  mkdirSync(join(checkout, '.voc'), { recursive: true });
  writeFileSync(file, value);
}

/** Compiles with `tsc -b`, trains the base model and, unless `web` is false, bundles the console; does nothing where nothing has changed. */
export async function build(node, { web = true } = {}) {
  const command = (title, args, options) =>
    step(title, async () => {
      const { code, said } = await run(node, args, { env: environment(node), quiet: true, ...options });
      if (code !== 0) throw new StepFailed(said.trimEnd());
    });
  const tool = (...path) => join(checkout, 'node_modules', ...path);
  const folders = ['apps', 'libs', 'bench'];
  const compiled = () => projects().every((project) => existsSync(join(project, 'dist')));
  await stamped('compiled', fingerprint(folders), compiled, async () => {
    // The native compiler writes the same files in half the time; `typescript` itself stays for tools that call it.
    // Each of its checkers works out the types of all packages for itself: one takes two thirds of what the usual four do.
    await command('Build', [tool('@typescript', 'native', 'bin', 'tsc'), '-b', checkout, '--checkers', '1']);
    for (const project of projects()) prune(project);
  });
  const analytics = join(checkout, 'apps', 'text-analytics');
  // A model is only as good as its texts, and its weights are worth something only beside the rules that they were learned with.
  const taught = ['apps/text-analytics/labelled', 'apps/text-analytics/src', 'apps/hub/sample', 'libs/text'];
  await stamped(
    'base-model',
    fingerprint(taught),
    () => existsSync(join(analytics, 'dist', 'base.model')),
    () => command('Base model', [join(analytics, 'dist', 'src', 'learning', 'base.build.js')]),
  );
  const app = join(checkout, 'apps', 'console');
  if (!web || !existsSync(join(app, 'vite.config.mjs'))) return;
  const bundled = () => existsSync(join(app, 'dist', 'web', 'index.html'));
  await stamped(
    'console',
    fingerprint(['apps/console', 'libs/contracts', 'libs/text', 'libs/scores']),
    bundled,
    () => command('Console', [tool('vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'], { cwd: app }),
  );
}
