/** The measurements of this library, on the OpenTelemetry API; they go nowhere unless the process exports metrics. */
import { metrics, type Attributes } from '@opentelemetry/api';

const meter = () => metrics.getMeter('@voc/kafka');

/** Counters of one handler's group. */
export function consumerMetrics(labels: { group: string; topic: string }) {
  const sizes = meter().createHistogram('voc_consumer_batch_size', {
    description: 'Items in one call of a handler.',
  });
  const outcomes = meter().createCounter('voc_consumed_total', {
    description: 'Items by how their handling ended.',
  });
  const refused = meter().createCounter('voc_quarantined_total', {
    description: 'Items put into quarantine, by reason.',
  });
  return {
    batch: (size: number) => sizes.record(size, labels),
    outcome: (kind: string, count: number) => outcomes.add(count, { ...labels, kind }),
    quarantined: (code: string) => refused.add(1, { ...labels, code }),
  };
}

/** Reports `read()` whenever metrics are collected; returns the way to end that. */
export function observe(
  name: string,
  description: string,
  read: () => { value: number; labels: Attributes }[],
): () => void {
  const gauge = meter().createObservableGauge(name, { description });
  const report = (result: { observe(value: number, labels: Attributes): void }) => {
    for (const { value, labels } of read()) result.observe(value, labels);
  };
  gauge.addCallback(report);
  return () => gauge.removeCallback(report);
}
