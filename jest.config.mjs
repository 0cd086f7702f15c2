// Runs the compiled specs in three projects: without engines, on real engines, and with whole hubs.
const base = {
  rootDir: import.meta.dirname,
  roots: ['apps', 'libs', 'bench'].map((folder) => `<rootDir>/${folder}`),
  testEnvironment: '<rootDir>/tools/test-environment.mjs',
  transform: {},
};
const spec = (...kinds) => [`/dist/.*\\.(${kinds.join('|')})\\.spec\\.js$`];

export default {
  // More at once would only wait for the same two engines.
  maxWorkers: 2,
  testSequencer: '<rootDir>/tools/test-sequencer.mjs',
  projects: [
    {
      ...base,
      displayName: 'unit',
      // Rules leave nothing behind for the next spec; a world of its own for each would double their time.
      runner: 'jest-light-runner',
      testRegex: ['/dist/.*\\.spec\\.js$'],
      testPathIgnorePatterns: ['/node_modules/', ...spec('int', 'e2e', 'journey', 'fault')],
      setupFilesAfterEnv: ['<rootDir>/tools/test-unit.mjs'],
    },
    {
      ...base,
      displayName: 'engines',
      testRegex: spec('int', 'e2e'),
      globalSetup: '<rootDir>/tools/test-engines.setup.mjs',
      globalTeardown: '<rootDir>/tools/test-engines.teardown.mjs',
      setupFilesAfterEnv: ['<rootDir>/tools/test-patience.mjs'],
    },
    {
      ...base,
      displayName: 'hub',
      testRegex: spec('journey', 'fault'),
      setupFilesAfterEnv: ['<rootDir>/tools/test-hub.mjs'],
    },
  ],
};
