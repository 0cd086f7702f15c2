/** The process's metrics: collected by OpenTelemetry, shown in Prometheus' text format. */
import { type Histogram, metrics } from '@opentelemetry/api';
import { PrometheusExporter, PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
import { MeterProvider } from '@opentelemetry/sdk-metrics';

/** Bounds of durations in seconds; the hot doors answer in milliseconds, an import may take a minute. */
const DURATION_BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60];

let exporter: PrometheusExporter | undefined;

/** Registers the meter provider once per process; instruments that were made before it record nothing. */
export function startMetrics(): void {
  if (exporter !== undefined) return;
  exporter = new PrometheusExporter({ preventServerStart: true });
  metrics.setGlobalMeterProvider(new MeterProvider({ readers: [exporter] }));
  const meter = metrics.getMeter('@voc/service');
  meter
    .createObservableGauge('process_resident_memory_bytes', {
      description: 'Resident memory of the process.',
      unit: 'By',
    })
    .addCallback((result) => result.observe(process.memoryUsage.rss()));
  meter
    .createObservableCounter('process_cpu_seconds', {
      description: 'CPU time that the process has used.',
      unit: 's',
    })
    .addCallback((result) => {
      const { user, system } = process.cpuUsage();
      result.observe((user + system) / 1_000_000);
    });
}

/** The histogram of how long requests took, in seconds; make it after `startMetrics`. */
export function requestDurations(): Histogram {
  return metrics.getMeter('@voc/service').createHistogram('http_server_request_duration_seconds', {
    description: 'How long requests took.',
    unit: 's',
    advice: { explicitBucketBoundaries: DURATION_BOUNDS },
  });
}

/** All metrics of this process as Prometheus' text format 0.0.4. */
export async function renderMetrics(): Promise<string> {
  if (exporter === undefined) return '';
  const { resourceMetrics } = await exporter.collect();
  // Neither the scope nor the target is shown: Prometheus knows the target, and names are unique without the scope.
  return new PrometheusSerializer('', false, undefined, true, true).serialize(resourceMetrics);
}
