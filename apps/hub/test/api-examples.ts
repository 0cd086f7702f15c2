/** The examples of the API guide, as a reader would run them. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '../../../..');
const WITHIN_MS = 60_000;

export interface Example {
  /** The heading above it. */
  title: string;
  language: 'bash' | 'python';
  code: string;
}

/** Where the hub is and with which key, as the guide's variables. */
export interface HubVariables {
  VOC_URL: string;
  VOC_API_KEY: string;
}

/** The runnable blocks of docs/guides/api-examples.md, in their order. */
export async function apiExamples(): Promise<Example[]> {
  const guide = await readFile(join(checkout, 'docs/guides/api-examples.md'), 'utf8');
  return guide.split(/^## /m).flatMap((section) =>
    [...section.matchAll(/^```(bash|python)\n(.*?)^```$/gms)].map(([, language, code]) => ({
      title: section.split('\n', 1)[0] ?? '',
      language: language as Example['language'],
      code: code ?? '',
    })),
  );
}

/** Runs code in a folder of its own and gives what it printed. @throws where it ends with an error, with what it said */
export async function runExample(
  { language, code }: Pick<Example, 'language' | 'code'>,
  folder: string,
  variables: HubVariables,
): Promise<string> {
  const [command, args] = language === 'bash' ? ['bash', ['-euc', code]] : ['python3', ['-c', code]];
  const { stdout } = await run(command as string, args as string[], {
    cwd: folder,
    env: { ...process.env, ...variables },
    timeout: WITHIN_MS,
  });
  return stdout;
}

/** Runs `voc` as npm links it; resolves also where its exit code isn't 0. */
export async function runVoc(
  args: readonly string[],
  folder: string,
  variables: HubVariables,
): Promise<{ code: number; stdout: string; stderr: string }> {
  const command = [join(checkout, 'apps/cli/bin/voc.mjs'), ...args];
  const env = { ...process.env, ...variables, XDG_CACHE_HOME: folder };
  try {
    return { code: 0, ...(await run(process.execPath, command, { cwd: folder, env, timeout: WITHIN_MS })) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}

/** A folder that is removed when `work` is done. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'voc-examples-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
