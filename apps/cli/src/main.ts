/** The `voc` command. */
import { Command, CommanderError } from 'commander';
import { Failure, USAGE } from './failure.js';
import { addImport } from './import.command.js';

const program = new Command('voc')
  .description('Works with a VoC Hub from the command line.')
  .exitOverride()
  .showHelpAfterError('(try `voc import --help`)');
addImport(program);

try {
  await program.parseAsync();
} catch (error) {
  // Commander has told its own errors already.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : USAGE;
  else if (error instanceof Failure) {
    process.stderr.write(`voc: ${error.message}\n`);
    process.exitCode = error.exitCode;
  } else throw error;
}
