/** The list of benchmark scenarios. */
import { accept } from './accept.scenario.js';
import { batches } from './batches.scenario.js';
import { importAccept, importCsv, importMemory } from './import.scenario.js';
import type { Scenario } from './scenario.js';

export const scenarios: readonly Scenario[] = [accept, batches, importAccept, importCsv, importMemory];
