import { context, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { RequestHandler } from 'express';
import { tracer } from '../tracing/in-span.ts';
import { routeOf } from './route-of.ts';

/** A span for each request, with the names that OpenTelemetry gives such things. */
export const traceRequests: RequestHandler = (request, response, next) => {
  const { method } = request;
  const span = tracer().startSpan(method, {
    kind: SpanKind.SERVER,
    attributes: {
      'http.request.method': method,
      'ionm.request_id': String(response.getHeader('X-Request-Id')),
    },
  });
  response.once('close', () => {
    const route = routeOf(request);
    if (route !== undefined) span.updateName(`${method} ${route}`).setAttribute('http.route', route);
    span.setAttribute('http.response.status_code', response.statusCode);
    if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  });
  context.with(trace.setSpan(context.active(), span), next);
};
