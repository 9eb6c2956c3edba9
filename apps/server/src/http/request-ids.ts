import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Log } from '../log-line.ts';
import { answering, mayBeLogged } from '../request-id.ts';
import type { Entrance } from './origin.ts';
import { routeOf } from './route-of.ts';

/** Gives each request an id, which the answer tells and the log has: that of the proxy before the server, else a new one. */
export function requestIds({ trustProxy }: Pick<Entrance, 'trustProxy'>): RequestHandler {
  return (request, response, next) => {
    const given = trustProxy(request.socket.remoteAddress ?? '', 0) ? request.get('x-request-id') : undefined;
    const requestId = given !== undefined && mayBeLogged(given) ? given : randomUUID();
    response.setHeader('X-Request-Id', requestId);
    answering(requestId, next);
  };
}

/** A line of the log for each request, without its address, which may name a case: the pattern of its route instead. */
export function logRequests(log: Pick<Log, 'info'>): RequestHandler {
  return (request, response, next) => {
    const from = performance.now();
    response.once('close', () =>
      log.info({
        what: 'request',
        requestId: response.getHeader('X-Request-Id'),
        method: request.method,
        route: routeOf(request),
        status: response.statusCode,
        ms: Math.round(performance.now() - from),
      }),
    );
    next();
  };
}
