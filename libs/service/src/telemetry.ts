/** Loaded with `node --import @voc/service/telemetry`: traces HTTP and PostgreSQL where a trace endpoint is set, else does nothing. */
import { register } from 'node:module';
import { traceEndpoint } from './config.js';

if (traceEndpoint() !== undefined) {
  // ES modules are only instrumented through loader hooks, and these must come before anything else is imported.
  register('@opentelemetry/instrumentation/hook.mjs', import.meta.url);
  const { startTraces } = await import('./telemetry.traces.js');
  startTraces();
}
