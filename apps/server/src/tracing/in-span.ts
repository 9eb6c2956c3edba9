import { type Span, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';

/** That of whoever has started tracing; without, it costs next to nothing. */
export const tracer = (): Tracer => trace.getTracer('ionm-clock');

type Step = 'command' | 'decide' | 'commit' | 'publish';

/**
 * Does one step of a command's way as a span of a trace. Spans tell how long, how many and with what outcome, never who, which case or
 * what was entered: so no error either, as its text may.
 */
export function inSpan<Result>(step: Step, work: (span: Span) => Result): Result {
  return tracer().startActiveSpan(step, (span) => {
    const ended = () => span.end();
    const failed = () => span.setStatus({ code: SpanStatusCode.ERROR }).end();
    try {
      const result = work(span);
      if (result instanceof Promise) result.then(ended, failed);
      else ended();
      return result;
    } catch (error) {
      failed();
      throw error;
    }
  });
}
