/** The trace of a batch: a child of the one it came from, or linked to the several. */
import {
  context,
  propagation,
  ROOT_CONTEXT,
  trace,
  TraceFlags,
  type Context,
  type SpanContext,
} from '@opentelemetry/api';
import { inBatchSpan } from './batch.tracing.js';

const traceparent = (digit: string) => `00-${digit.repeat(32)}-${digit.repeat(16)}-01`;

describe('a batch', () => {
  afterEach(() => {
    trace.disable();
    propagation.disable();
  });

  /** Notes what spans are made with, instead of exporting them. */
  const recordSpans = () => {
    const made: {
      name: string;
      parent: SpanContext | undefined;
      links: number;
      ended: boolean;
      failed: boolean;
    }[] = [];
    propagation.setGlobalPropagator({
      fields: () => ['traceparent'],
      inject: () => undefined,
      extract: (into: Context, carrier: Record<string, string>) => {
        const [, traceId = '', spanId = ''] = carrier['traceparent']?.split('-') ?? [];
        return trace.setSpanContext(into, {
          traceId,
          spanId,
          traceFlags: TraceFlags.SAMPLED,
          isRemote: true,
        });
      },
    });
    const startSpan = (name: string, options: { links?: unknown[] } = {}, parent = ROOT_CONTEXT) => {
      const span = {
        name,
        parent: trace.getSpanContext(parent),
        links: options.links?.length ?? 0,
        ended: false,
        failed: false,
      };
      made.push(span);
      return Object.assign(
        trace.wrapSpanContext({ traceId: 'f'.repeat(32), spanId: 'f'.repeat(16), traceFlags: 1 }),
        {
          end: () => void (span.ended = true),
          recordException: () => void (span.failed = true),
        },
      );
    };
    trace.setGlobalTracerProvider({
      getTracer: () => ({ startSpan, startActiveSpan: () => undefined }),
    } as never);
    return made;
  };

  it('of one trace continues it', async () => {
    const spans = recordSpans();
    await inBatchSpan(
      'process x',
      [{ traceparent: traceparent('a') }, { traceparent: traceparent('a') }],
      async () => undefined,
    );
    expect(spans).toEqual([
      {
        name: 'process x',
        parent: expect.objectContaining({ traceId: 'a'.repeat(32) }),
        links: 1,
        ended: true,
        failed: false,
      },
    ]);
  });

  it('of several traces links to each and continues none', async () => {
    const spans = recordSpans();
    await inBatchSpan(
      'process x',
      [{ traceparent: traceparent('a') }, {}, { traceparent: traceparent('b') }],
      async () => undefined,
    );
    expect(spans).toMatchObject([{ parent: undefined, links: 2, ended: true }]);
  });

  it('ends its span also when the handler throws, and passes the error on', async () => {
    const spans = recordSpans();
    const failing = inBatchSpan('process x', [], async () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(spans).toMatchObject([{ ended: true, failed: true }]);
    expect(context.active()).toBe(ROOT_CONTEXT);
  });
});
