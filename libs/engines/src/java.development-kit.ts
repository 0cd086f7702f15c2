// Finds a Java development kit of version 21 or newer, and Maven.
import { execFile } from 'node:child_process';
import { readdir, readFile, realpath, access, constants } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { EngineError } from './engine.errors.js';

const run = promisify(execFile);
const oldest = 21;

export interface DevelopmentKit {
  home: string;
  major: number;
}

async function executable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function childrenOf(folder: string, inner = ''): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.map((name) => join(folder, name, inner));
}

/** The full path of a command, or undefined if the PATH does not have it. */
export async function onPath(command: string, path = process.env['PATH'] ?? ''): Promise<string | undefined> {
  for (const folder of path.split(delimiter).filter(Boolean)) {
    const file = join(folder, command);
    if (await executable(file)) return file;
  }
  return undefined;
}

async function usualFolders(): Promise<string[]> {
  const home = homedir();
  const lists = await Promise.all([
    childrenOf('/usr/lib/jvm'),
    childrenOf('/usr/java'),
    childrenOf('/opt/java'),
    childrenOf('/Library/Java/JavaVirtualMachines', 'Contents/Home'),
    childrenOf(join(home, 'Library/Java/JavaVirtualMachines'), 'Contents/Home'),
    childrenOf('/opt/homebrew/opt', 'libexec/openjdk.jdk/Contents/Home'),
    childrenOf(join(home, '.sdkman/candidates/java')),
    childrenOf(join(home, '.jdks')),
  ]);
  return lists.flat();
}

/** The version as `25` of the kit in this folder; undefined if there is none (a bare runtime has no compiler). */
async function majorOf(home: string): Promise<number | undefined> {
  if (!(await executable(join(home, 'bin', 'javac')))) return undefined;
  const release = await readFile(join(home, 'release'), 'utf8').catch(async () => {
    const { stdout, stderr } = await run(join(home, 'bin', 'javac'), ['-version']).catch(() => ({
      stdout: '',
      stderr: '',
    }));
    return `JAVA_VERSION="${(stdout || stderr).replace('javac', '').trim()}"`;
  });
  const major = /JAVA_VERSION="(?:1\.)?(\d+)/.exec(release)?.[1];
  return major === undefined ? undefined : Number(major);
}

/**
 * The kit of JAVA_HOME if it is new enough, else the newest one that is found on the PATH or in the usual folders.
 * @param folders where to look besides; the usual ones unless given
 * @throws EngineError with the two ways out when there is none
 */
export async function findDevelopmentKit(
  env: NodeJS.ProcessEnv = process.env,
  folders?: readonly string[],
): Promise<DevelopmentKit> {
  const chosen = env['JAVA_HOME'];
  const compiler = await onPath('javac', env['PATH']);
  const fromPath = compiler ? [dirname(dirname(await realpath(compiler)))] : [];
  const found: DevelopmentKit[] = [];
  for (const home of new Set([
    ...(chosen ? [chosen] : []),
    ...fromPath,
    ...(folders ?? (await usualFolders())),
  ])) {
    const major = await majorOf(home);
    if (major !== undefined) found.push({ home, major });
  }
  const best = found.filter((kit) => kit.major >= oldest).sort((a, b) => b.major - a.major);
  const kit = best.find((candidate) => candidate.home === chosen) ?? best[0];
  if (kit) return kit;
  const seen = found.map((old) => `version ${old.major} in ${old.home}`).join(', ');
  throw new EngineError(
    'Java',
    `no development kit of version ${oldest} or newer was found${seen ? ` (only ${seen})` : ''}.`,
    `Install one (for example Temurin 25 from adoptium.net) and set JAVA_HOME to its folder, or start Docker: then containers are used instead.`,
  );
}

/** The Maven command. @throws EngineError with the two ways out when it is missing */
export async function findMaven(): Promise<string> {
  const maven = await onPath('mvn');
  if (maven) return maven;
  throw new EngineError(
    'Maven',
    'the command `mvn` is not on the PATH; it fetches Kafka and Elasticsearch at the first start.',
    'Install it (maven.apache.org, or the package `maven` of your system), or start Docker: then containers are used instead.',
  );
}

/**
 * Options that make an engine start with less work. Its loaded classes are kept in a file beside its jars, written when
 * it ends for the first time; the virtual machine checks the file and makes it anew after an upgrade. The optimising
 * compiler waits until code is ten times as hot as usual, so that it doesn't take the processor from what starts.
 */
export function quickStart(jars: string): string[] {
  return [
    '-XX:+AutoCreateSharedArchive',
    `-XX:SharedArchiveFile=${join(jars, 'classes.jsa')}`,
    '-Xlog:cds=off',
    '-Xlog:cds+dynamic=off',
    '-XX:Tier4InvocationThreshold=50000',
    '-XX:Tier4MinInvocationThreshold=6000',
    '-XX:Tier4CompileThreshold=150000',
    '-XX:Tier4BackEdgeThreshold=400000',
  ];
}
