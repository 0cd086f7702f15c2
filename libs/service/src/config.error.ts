/** What is wrong with the environment, told all at once. */

/** The environment is not usable; `problems` has one line per variable and never a value. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The configuration is not usable:\n${problems.map((line) => `  - ${line}`).join('\n')}`);
    this.name = 'ConfigError';
    // Who reads this set a variable wrongly; a stack would only hide the list.
    this.stack = this.message;
  }
}
