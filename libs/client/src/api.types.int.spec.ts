/** The committed types are those of the services as they are now. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

it('has the types of the API that the services describe', () => {
  const tool = join(import.meta.dirname, '../../../tools/api-client.mjs');
  execFileSync(process.execPath, [tool, '--check'], { stdio: 'pipe' });
}, 60_000);
