/** The process's metrics: collected by OpenTelemetry, shown in Prometheus' text format. */
import { metrics } from '@opentelemetry/api';
import { PrometheusExporter, PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
import { MeterProvider } from '@opentelemetry/sdk-metrics';

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

/** All metrics of this process as Prometheus' text format 0.0.4. */
export async function renderMetrics(): Promise<string> {
  if (exporter === undefined) return '';
  const { resourceMetrics } = await exporter.collect();
  return new PrometheusSerializer().serialize(resourceMetrics);
}
