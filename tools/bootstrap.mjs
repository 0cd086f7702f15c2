// The commands behind npm start, test, check, bench and build; runs on Node 18+ and goes on under Node 24.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { checkout, ensureNode, ensurePackages, environment, run, StepFailed } from './runtime.mjs';

const [command = '', ...rest] = process.argv.slice(2);
const modulePath = (...path) => join(checkout, 'node_modules', ...path);

/**
 * Runs the hub in this terminal and ends as it does. Signals are passed on; so is the end of npm, which would otherwise
 * leave the hub behind, and by the channel between us the hub notices if this process is killed.
 */
function start(node) {
  return new Promise((done) => {
    const hub = spawn(
      node,
      ['--max-semi-space-size=2', join(checkout, 'apps/hub/dist/src/main.js'), ...rest],
      {
        env: environment(node),
        stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      },
    );
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => hub.kill(signal));
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
    const parent = process.ppid;
    if (process.env.npm_lifecycle_event) {
      const watch = setInterval(() => {
        if (process.ppid === parent) return;
        clearInterval(watch);
        hub.kill('SIGTERM');
      }, 1_000);
      watch.unref();
    }
    hub.once('error', () => done(1));
    hub.once('close', (code) => done(code ?? 1));
  });
}

/** Runs Jest over some of its projects; the last line says how many tests passed and failed. */
async function test(node, projects, args) {
  const folder = mkdtempSync(join(tmpdir(), 'voc-jest-'));
  const output = join(folder, 'result.json');
  const flags = ['--json', '--outputFile', output, '--passWithNoTests', '--selectProjects', ...projects];
  const script = [modulePath('jest', 'bin', 'jest.js'), ...args, ...flags];
  const options = ['--experimental-vm-modules', '--no-warnings', ...script];
  const env = { ...environment(node), NODE_OPTIONS: '' };
  const child = spawn(node, options, { env, cwd: checkout, stdio: ['inherit', 'ignore', 'inherit'] });
  const code = await new Promise((done) => child.once('close', (value) => done(value ?? 1)));
  const { passed, failed } = resultOf(output, code);
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

function resultOf(output, code) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(output, 'utf8'),
    );
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    // A run that failed as a whole, for example in its teardown, counts as a failure of its own.
    return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** Runs one quiet step of the check; resolves to its exit code after a line with what came of it. */
async function inspect(node, name, args) {
  const env = { ...environment(node), NX_DAEMON: 'false' };
  const began = Date.now();
  const { code, said } = await run(node, args, { env, quiet: true });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  process.stdout.write(`${code === 0 ? '✔' : '✖'} ${name} (${seconds} s)\n${code === 0 ? '' : `${said}\n`}`);
  return code;
}

/** Types first, since lint reads them; then the linter beside formatting and unit tests. */
async function check(node) {
  await build(node, { web: false });
  const cache = ['--cache', '--cache-location', join(checkout, '.nx', 'prettier')];
  const format = ['--check', '--log-level', 'warn', ...cache, checkout];
  const linted = inspect(node, 'Lint', [modulePath('oxlint', 'bin', 'oxlint'), 'apps', 'libs', 'bench']);
  const formatted = await inspect(node, 'Format', [modulePath('prettier', 'bin', 'prettier.cjs'), ...format]);
  const codes = [formatted, await test(node, ['unit'], rest), await linted];
  return codes.find((code) => code !== 0) ?? 0;
}

const commands = {
  start: async (node) => {
    await build(node);
    return start(node);
  },
  test: async (node) => {
    await build(node);
    return test(node, ['unit', 'engines', 'hub'], rest);
  },
  check,
  bench: async (node) => {
    await build(node);
    const { code } = await run(node, [join(checkout, 'bench/dist/main.js'), ...rest], {
      env: environment(node),
    });
    return code;
  },
  build: async (node) => {
    await build(node);
    return 0;
  },
};

async function main() {
  if (Number(process.versions.node.split('.')[0]) < 18)
    throw new StepFailed('Node 18 or newer is needed to begin with.');
  const chosen = commands[command];
  if (!chosen) throw new StepFailed(`Usage: node tools/bootstrap.mjs ${Object.keys(commands).join('|')}`);
  const node = await ensureNode();
  await ensurePackages(node);
  return chosen(node);
}

main().then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`${error instanceof StepFailed ? error.message : error.stack}\n`);
    process.exit(1);
  },
);
