/** Carries a trace from the headers of records into the span of the call that handles them. */
import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Link,
} from '@opentelemetry/api';

/** The headers that carry a trace (W3C Trace Context). */
export const TRACE_HEADERS = ['traceparent', 'tracestate'] as const;
/** A span keeps no more links than that by default. */
const MAX_LINKS = 128;

/**
 * Runs `work` in a consumer span. All items of one trace: the span is its child. Several traces: a span of its own that
 * links to them, as OpenTelemetry's messaging conventions have it for batches.
 */
export async function inBatchSpan<T>(
  name: string,
  headers: readonly Record<string, string>[],
  work: () => Promise<T>,
): Promise<T> {
  const parents = new Map(
    headers
      .filter((it) => it['traceparent'] !== undefined)
      .slice(0, MAX_LINKS)
      .map((it) => [it['traceparent'], propagation.extract(ROOT_CONTEXT, it)]),
  );
  const [parent] = parents.size === 1 ? parents.values() : [ROOT_CONTEXT];
  const links = [...parents.values()]
    .map((it) => trace.getSpanContext(it))
    .filter((it) => it !== undefined)
    .map((it): Link => ({ context: it }));
  const span = trace
    .getTracer('@voc/kafka')
    .startSpan(
      name,
      { kind: SpanKind.CONSUMER, attributes: { 'messaging.batch.message_count': headers.length }, links },
      parent,
    );
  try {
    return await context.with(trace.setSpan(parent ?? ROOT_CONTEXT, span), work);
  } catch (error) {
    span.recordException(error as Error);
    span.setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  } finally {
    span.end();
  }
}
