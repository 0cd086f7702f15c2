/** The list of benchmark scenarios. */
import { accept } from './accept.scenario.js';
import { importCsv } from './import.scenario.js';
import type { Scenario } from './scenario.js';

export const scenarios: readonly Scenario[] = [accept, importCsv];
