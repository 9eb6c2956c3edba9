import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import type { Log } from '../log-line.ts';
import { type ApiOptions, apiRoutes } from './api-routes.ts';
import { isForLoopback, isSameOrigin } from './origin.ts';

export interface HttpOptions extends ApiOptions {
  /** Folder of the built web app. */
  readonly webRoot: string;
  readonly log: Log;
  /** Whether commands are taken and stored; false while starting, stopping, or when the disk refuses. */
  readonly isReady: () => boolean;
}

/** The HTTP side: health, the API, and the web app. */
export function httpApp(options: HttpOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          connectSrc: ["'self'", 'ws:'],
          imgSrc: ["'self'", 'data:'],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
        },
      },
      strictTransportSecurity: false,
    }),
  );
  app.get('/healthz', (_request, response) => {
    response.type('text').send('alive\n');
  });
  app.get('/readyz', (_request, response) => {
    const ready = options.isReady();
    response
      .status(ready ? 200 : 503)
      .type('text')
      .send(ready ? 'ready\n' : 'not ready\n');
  });
  app.use((request, response, next) => {
    if (isForLoopback(request) && isSameOrigin(request)) return next();
    options.log.warn({ what: 'request refused', why: 'foreign origin or host' });
    response
      .status(403)
      .json({ error: { code: 'not-allowed', message: 'Open IONM Clock at its own address.' } });
  });
  app.use('/api', apiRoutes(options));
  serveWebApp(app, options.webRoot);
  app.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    const status = statusOf(error);
    if (status >= 500) options.log.error({ what: 'request failed', error: String(error) });
    const message =
      status >= 500
        ? 'The server could not do this. Nothing was changed. Try again.'
        : 'This request cannot be understood. Reload the page and try again.';
    response.status(status).json({ error: { code: 'invalid-message', message } });
  });
  return app;
}

/** Body parsers mark a client's mistake with its status; everything else is ours. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

function serveWebApp(app: Express, webRoot: string): void {
  const page = join(webRoot, 'index.html');
  app.use(
    '/assets',
    express.static(join(webRoot, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  app.use(express.static(webRoot, { cacheControl: false, index: false }));
  app.get('/{*path}', (_request, response) => {
    if (!existsSync(page)) {
      response.status(503).type('text').send('The web app is not built. Run: npx -y pnpm@12 build\n');
      return;
    }
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(page);
  });
}
