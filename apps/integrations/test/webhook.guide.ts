/** Runs the code that the guide for receivers of webhooks shows. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Secret, headers, body. */
export type Delivered = [secret: string, headers: Record<string, string>, body: string];

const guide = new URL('../../../../docs/guides/webhooks-out.md', import.meta.url);

/** What each code made of each request: the type of its payload, or why it was refused. */
export async function verifiedByGuide(
  requests: Delivered[],
): Promise<{ byNode: string[]; byPython: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'webhook-guide-'));
  try {
    const module = join(folder, 'receiver.mjs');
    writeFileSync(module, blockOf('js'));
    writeFileSync(join(folder, 'receiver.py'), blockOf('python'));
    const { verify } = (await import(pathToFileURL(module).href)) as {
      verify: (...delivered: Delivered) => { type: string };
    };
    const byNode = requests.map((request) => {
      try {
        return verify(...request).type;
      } catch (error) {
        return (error as Error).message;
      }
    });
    const script = [
      'import json, sys',
      'sys.path.insert(0, sys.argv[1])',
      'import receiver',
      'for secret, headers, body in json.load(sys.stdin):',
      '    try: print(receiver.verify(secret, headers, body.encode())["type"])',
      '    except ValueError as error: print(error)',
    ].join('\n');
    const printed = execFileSync('python3', ['-c', script, folder], { input: JSON.stringify(requests) });
    return { byNode, byPython: printed.toString().trim().split('\n') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function blockOf(language: string): string {
  const [, block] = readFileSync(guide, 'utf8').split(`\`\`\`${language}\n`);
  if (block === undefined) throw new Error(`The guide has no code in ${language}.`);
  return block.slice(0, block.indexOf('```'));
}
