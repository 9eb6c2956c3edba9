import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Entrance } from '../http/origin.ts';
import { problem } from '../http/problem.ts';
import type { Metrics } from './metrics.ts';

interface MetricsRouteOptions {
  readonly metrics: Metrics;
  readonly entrance: Entrance;
  /** What a program of another computer shows; without one only this computer is told. */
  readonly metricsToken?: string;
}

/** Tells the metrics to this computer, and to who has the token. */
export function metricsRoute({ metrics, entrance, metricsToken }: MetricsRouteOptions): RequestHandler {
  const expected = metricsToken === undefined ? undefined : digestOf(`Bearer ${metricsToken}`);
  return async (request, response) => {
    const shown = digestOf(request.headers.authorization ?? '');
    const hasToken = expected !== undefined && timingSafeEqual(shown, expected);
    if (!entrance.isFromThisComputer(request) && !(hasToken && entrance.refuses(request) === undefined)) {
      problem(
        response,
        401,
        'not-allowed',
        'Metrics are told to this computer, and to who has METRICS_TOKEN.',
      );
      return;
    }
    const text = await metrics.text();
    response.setHeader('Cache-Control', 'no-store');
    response.type(metrics.contentType).send(text);
  };
}

/** Of equal length, whatever was shown. */
const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();
