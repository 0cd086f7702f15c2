/** Starts OpenTelemetry's tracing; kept apart so that its many modules are loaded only where traces are wanted. */
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { stopTasks } from './stop.tasks.js';

/** Paths that are asked all the time and say nothing. */
const QUIET_PATHS = new Set(['/health/live', '/health/ready', '/metrics']);

/** Starts tracing by OpenTelemetry's own environment variables (OTEL_SERVICE_NAME, OTEL_EXPORTER_OTLP_…). */
export function startTraces(): void {
  const sdk = new NodeSDK({
    instrumentations: [
      new HttpInstrumentation({ ignoreIncomingRequestHook: ({ url }) => QUIET_PATHS.has(url ?? '') }),
      new PgInstrumentation({ requireParentSpan: true }),
    ],
    // Metrics have their own door (GET /metrics), and logs go to standard output.
    metricReaders: [],
    logRecordProcessors: [],
  });
  sdk.start();
  stopTasks.add(() => sdk.shutdown());
}
