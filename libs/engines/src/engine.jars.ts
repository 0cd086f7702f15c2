// Fetches an engine's jars with Maven and compiles its Java sources, once: a folder is there whole or not at all.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  access,
  constants,
  copyFile,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EngineError } from './engine.errors.js';
import { findMaven, type DevelopmentKit } from './java.development-kit.js';

const assets = fileURLToPath(new URL('../java/', import.meta.url));

export interface JarsRequest {
  engine: 'kafka' | 'elasticsearch';
  /** Folder in which each version of an engine has a folder. */
  jars: string;
  kit: DevelopmentKit;
  update: (text: string) => void;
}

async function may(path: string, mode: number): Promise<boolean> {
  return access(path, mode).then(
    () => true,
    () => false,
  );
}

const exists = (path: string) => may(path, constants.F_OK);

/** Maven marks the lines that matter; other tools say it at their end. */
function reasons(said: string[]): string {
  const marked = said.filter((text) => text.includes('[ERROR]'));
  return marked.length > 0 ? marked.slice(0, 4).join('\n') : said.slice(-12).join('\n');
}

/** Runs a tool; `line` sees each line of its output. @throws EngineError with the end of what it said */
async function tool(
  command: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  failure: { engine: string; reason: string; advice: string },
  line: (text: string) => void = () => undefined,
): Promise<void> {
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const fail = () => reject(new EngineError(failure.engine, failure.reason, failure.advice, reasons(said)));
    const listen = (chunk: Buffer) => {
      for (const text of chunk
        .toString()
        .split(/\r?\n/)
        .filter((part) => part.trim())) {
        said.push(text);
        line(text);
      }
      said.splice(0, said.length - 40);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    // A hub that is told to stop while it fetches does not wait for Maven.
    const end = () => child.kill();
    process.once('exit', end);
    child.once('error', fail);
    child.once('close', (code) => {
      process.off('exit', end);
      if (code === 0) resolve();
      else fail();
    });
  });
}

async function fetchJars({ engine, jars, kit, update }: JarsRequest, target: string): Promise<void> {
  const maven = await findMaven();
  let files = 0;
  // A user without a home of their own (a service account) has no place for Maven's cache but ours.
  const home = userInfo().homedir;
  const canCache = (await may(join(home, '.m2'), constants.W_OK)) || (await may(home, constants.W_OK));
  const cache = canCache ? [] : [`-Dmaven.repo.local=${join(jars, 'maven')}`];
  await tool(
    maven,
    [
      '-B',
      ...cache,
      '-f',
      join(assets, engine, 'pom.xml'),
      'dependency:copy-dependencies',
      '-DincludeScope=runtime',
      `-DoutputDirectory=${target}`,
    ],
    { ...process.env, JAVA_HOME: kit.home },
    {
      engine,
      reason: 'Maven could not fetch its jars.',
      advice:
        'Check the connection to the Maven repository (and the mirror in ~/.m2/settings.xml, if you have one), then start again; what was fetched is kept.',
    },
    (text) => {
      if (/Downloaded from .*\.jar/.test(text)) update(`fetching (${++files} files)`);
    },
  );
}

/** Compiles one source and packs it: a jar, since a virtual machine archives no classes from folders. */
async function compile(kit: DevelopmentKit, source: string, folder: string, jar: string): Promise<void> {
  const classes = join(folder, 'classes', source);
  const failure = {
    engine: 'elasticsearch',
    reason: `${source} could not be compiled.`,
    advice: `Check the Java development kit in ${kit.home}, then start again.`,
  };
  const input = join(assets, 'elasticsearch', source);
  const options = ['--release', '21', '-proc:none', '-cp', join(folder, 'lib', '*'), '-d', classes, input];
  await tool(join(kit.home, 'bin', 'javac'), options, process.env, failure);
  await tool(
    join(kit.home, 'bin', 'jar'),
    ['--create', '--file', jar, '-C', classes, '.'],
    process.env,
    failure,
  );
}

/** Lays the fetched jars out as Elasticsearch's home: modules apart (netty with its own), the rest on the class path. */
async function layOutElasticsearch(kit: DevelopmentKit, folder: string): Promise<void> {
  const home = join(folder, 'home');
  const transport = join(home, 'modules', 'transport-netty4');
  const shim = join(home, 'modules', 'analysis-shim');
  for (const path of [transport, shim, join(home, 'config'), join(home, 'plugins')]) {
    await mkdir(path, { recursive: true });
  }
  const lib = join(folder, 'lib');
  const names = await readdir(lib);
  for (const name of names.filter((jar) => jar.includes('netty'))) {
    await copyFile(join(lib, name), join(transport, name));
    await rm(join(lib, name));
  }
  const version = names.map((name) => /^elasticsearch-(\d+\.\d+\.\d+)\.jar$/.exec(name)?.[1]).find(Boolean);
  const descriptor = (name: string, main: string) =>
    [
      ...[`name=${name}`, `description=${name}`, `version=${version}`, `elasticsearch.version=${version}`],
      ...[
        'java.version=21',
        `classname=${main}`,
        'extended.plugins=',
        'has.native.controller=false',
        'licensed=false',
        '',
      ],
    ].join('\n');
  const file = 'plugin-descriptor.properties';
  await writeFile(
    join(transport, file),
    descriptor('transport-netty4', 'org.elasticsearch.transport.netty4.Netty4Plugin'),
  );
  await writeFile(join(shim, file), descriptor('analysis-shim', 'embedded.AnalysisShimPlugin'));
  await compile(kit, 'AnalysisShimPlugin.java', folder, join(shim, 'analysis-shim.jar'));
  await compile(kit, 'EmbeddedElasticsearch.java', folder, join(lib, 'embedded-elasticsearch.jar'));
  await rm(join(folder, 'classes'), { recursive: true });
}

async function version(engine: string): Promise<string> {
  const hash = createHash('sha256');
  const folder = join(assets, engine);
  for (const name of (await readdir(folder)).sort())
    hash.update(name).update(await readFile(join(folder, name)));
  return hash.digest('hex').slice(0, 12);
}

/**
 * The folder with `lib/` (and for Elasticsearch `home/`) of this engine; fetched and compiled if it is
 * not there yet. Work is done in a folder of its own and renamed at the end, so that a fetch that was cut off counts
 * for nothing, and of two that run at once the first wins.
 */
export async function engineJars(request: JarsRequest): Promise<string> {
  const { engine, jars, kit, update } = request;
  const folder = join(jars, `${engine}-${await version(engine)}`);
  if (await exists(folder)) return folder;
  await mkdir(jars, { recursive: true });
  for (const name of await readdir(jars)) {
    const pid = new RegExp(`^${engine}-.*\\.part-(\\d+)$`).exec(name)?.[1];
    if (pid && !(await exists(`/proc/${pid}`))) await rm(join(jars, name), { recursive: true, force: true });
  }
  const part = `${folder}.part-${process.pid}`;
  update('fetching');
  await fetchJars(request, join(part, 'lib'));
  if (engine === 'elasticsearch') {
    update('compiling');
    await layOutElasticsearch(kit, part);
  }
  await rename(part, folder).catch(async (error: unknown) => {
    await rm(part, { recursive: true, force: true });
    if (!(await exists(folder))) throw error;
  });
  return folder;
}
