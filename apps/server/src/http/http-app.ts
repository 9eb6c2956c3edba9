import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { httpLimits } from '../limits/http-limits.ts';
import type { Limits } from '../limits/limits.ts';
import type { Log } from '../log-line.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { metricsRoute } from '../metrics/metrics-route.ts';
import type { ApiOptions } from './api-options.ts';
import { apiRoutes } from './api-routes.ts';
import type { Entrance, NotAnswered } from './origin.ts';
import { forgetForeignCookies } from './own-cookies.ts';
import { problem } from './problem.ts';
import { logRequests, requestIds } from './request-ids.ts';
import { securityHeaders } from './security-headers.ts';
import { traceRequests } from './trace-requests.ts';

export interface HttpOptions extends ApiOptions {
  /** Folder of the built web app. */
  readonly webRoot: string;
  readonly log: Log;
  readonly entrance: Entrance;
  readonly limits: Limits;
  readonly metrics: Metrics;
  readonly metricsToken?: string;
  /** Why commands are not taken and stored, if they are not. */
  readonly whyNotReady: () => 'stopping' | 'not storing' | undefined;
}

/** The HTTP side: health, the API, and the web app. */
export function httpApp(options: HttpOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', options.entrance.trustProxy);
  app.use(requestIds(options.entrance), traceRequests);
  app.use(securityHeaders(options.entrance.isSecure));
  app.get('/healthz', (_request, response) => {
    response.type('text').send('alive\n');
  });
  app.get('/readyz', (_request, response) => {
    const why = options.whyNotReady();
    response
      .status(why === undefined ? 200 : 503)
      .type('text')
      .send(why === undefined ? 'ready\n' : `not ready: ${why}\n`);
  });
  app.use(httpLimits(options));
  app.get('/metrics', metricsRoute(options));
  app.use('/api', logRequests(options.log), (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  app.use((request, response, next) => {
    const why = options.entrance.refuses(request);
    if (why === undefined) {
      if (options.entrance.isSecure) forgetForeignCookies(request);
      next();
      return;
    }
    options.log.warn({ what: 'request refused', why });
    problem(response, 403, 'not-allowed', NOT_ANSWERED[why]);
  });
  app.use('/api', jsonOnly);
  app.use('/api', apiRoutes(options));
  serveWebApp(app, options.webRoot);
  app.use((_request, response) => {
    problem(response, 404, 'invalid-message', 'There is nothing at this address.');
  });
  app.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    const status = statusOf(error);
    // The text of a client's mistake repeats what the client sent, so only ours is logged.
    if (status >= 500) options.log.error({ what: 'request failed', error: String(error) });
    else options.log.warn({ what: 'invalid request', status });
    if (response.headersSent) next(error);
    else problem(response, status, 'invalid-message', MESSAGES.get(status) ?? NOT_UNDERSTOOD);
  });
  return app;
}

const OWN_ADDRESS = 'Open IONM Clock at its own address.';
const NOT_ANSWERED: Readonly<Record<NotAnswered, string>> = {
  'foreign host': OWN_ADDRESS,
  'foreign origin': OWN_ADDRESS,
  'no origin': OWN_ADDRESS,
  'not over https': 'Open IONM Clock over https.',
  'not by the proxy': OWN_ADDRESS,
};

/** What a form of a foreign page can send without asking first is no JSON. */
function jsonOnly(request: Request, response: Response, next: NextFunction): void {
  if (request.is('application/json') !== false) next();
  else problem(response, 415, 'invalid-message', NOT_UNDERSTOOD);
}

const NOT_UNDERSTOOD = 'This request cannot be understood. Reload the page and try again.';
const MESSAGES: ReadonlyMap<number, string> = new Map([
  [404, 'There is nothing at this address.'],
  [413, 'This request is too large. Choose fewer and try again.'],
  [500, 'The server could not do this. Nothing was changed. Try again.'],
]);

/** Body parsers mark a client's mistake with its status; everything else is ours. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

function serveWebApp(app: Express, webRoot: string): void {
  app.use(
    '/assets',
    express.static(join(webRoot, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  app.use(express.static(webRoot, { cacheControl: false, index: false, setHeaders: askEachTime }));
  app.get('/{*path}', (_request, response) => {
    if (!existsSync(join(webRoot, PAGE))) {
      response.status(503).type('text').send('The web app is not built. Run: npx -y pnpm@12 build\n');
      return;
    }
    askEachTime(response);
    // With a root, so that a dot in the path to it does not hide the file.
    response.sendFile(PAGE, { root: webRoot, cacheControl: false });
  });
}

const PAGE = 'index.html';

/** Whatever has no hash in its name may be another file after an update. */
function askEachTime(response: Response): void {
  response.setHeader('Cache-Control', 'no-cache');
}
