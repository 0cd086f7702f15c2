// What this library offers: real engines for a process, free ports, and a guard against orphans.
export { EngineError } from './engine.errors.js';
export { engineNames } from './engine.types.js';
export type {
  Crash,
  EngineName,
  EngineOptions,
  Engines,
  EngineSource,
  Progress,
  RunningEngine,
} from './engine.types.js';
export { startEngines } from './engines.js';
export { tailOf } from './engine.process.js';
export { freePort, isFree, keptPorts } from './free.ports.js';
export { Guard } from './process.guard.js';
