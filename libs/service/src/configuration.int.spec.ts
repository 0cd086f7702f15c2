/** The committed reference of variables is that of the services as they are now. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

it('documents the variables that the services read', () => {
  const tool = join(import.meta.dirname, '../../../tools/configuration.mjs');
  execFileSync(process.execPath, [tool, '--check'], { stdio: 'pipe' });
});
