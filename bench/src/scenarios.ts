/** The lists of benchmark scenarios and reports. */
import { accept } from './accept.scenario.js';
import { analysisQuality } from './analysis-quality.report.js';
import { analysisSpeed } from './analysis-speed.scenario.js';
import { batches } from './batches.scenario.js';
import { importAccept, importCsv, importMemory } from './import.scenario.js';
import type { Report, Scenario } from './scenario.js';

export const scenarios: readonly Scenario[] = [
  accept,
  batches,
  importAccept,
  importCsv,
  importMemory,
  analysisSpeed,
];

export const reports: readonly Report[] = [analysisQuality];
