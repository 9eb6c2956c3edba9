import { setTimeout } from 'node:timers/promises';
import { context, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, type SpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';

/** A collector that does not answer keeps nobody from stopping. */
const TOLD_WITHIN_MS = 1_000;

/**
 * Sends spans to the collector that `OTEL_EXPORTER_OTLP_ENDPOINT` names, by OTLP over HTTP; the exporter reads it and its like by itself.
 * Gives what sends the last of them and ends it. `to`: where a test has them.
 */
export function startTracing(
  to: SpanProcessor = new BatchSpanProcessor({ exporter: new OTLPTraceExporter() }),
): () => Promise<void> {
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'ionm-clock' }),
    spanProcessors: [to],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(provider);
  return async () => {
    await Promise.race([provider.shutdown().catch(() => undefined), setTimeout(TOLD_WITHIN_MS)]);
    trace.disable();
    context.disable();
  };
}
