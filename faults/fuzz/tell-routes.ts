/** Loaded before the server's own program: writes the routes that it serves, when it begins to listen. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Server } from 'node:net';
import { join } from 'node:path';

interface Layer {
  readonly rawPath?: unknown;
  readonly route?: { readonly path: unknown; readonly methods: object };
  readonly handle: { readonly stack?: readonly Layer[] };
}
interface App {
  readonly router: { readonly stack: readonly Layer[] };
}
interface Express {
  readonly application: { init: (this: App) => void };
}

const path = (raw: unknown): string => (typeof raw === 'string' && raw !== '/' ? raw : '');

const routesIn = (stack: readonly Layer[], under: string): object[] =>
  stack.flatMap(({ rawPath, route, handle }) =>
    route === undefined
      ? routesIn(handle.stack ?? [], under + path(rawPath))
      : [{ path: under + path(route.path) || '/', methods: Object.keys(route.methods) }],
  );

// Of the server, which is the one that must be watched.
const express: Express = createRequire(join(import.meta.dirname, '../../apps/server/package.json'))(
  'express',
);
const apps: App[] = [];
const { init } = express.application;
express.application.init = function (this: App) {
  apps.push(this);
  init.call(this);
};

Server.prototype.listen = new Proxy(Server.prototype.listen, {
  apply(listen, server, args) {
    const file = process.env['TELL_ROUTES'];
    if (file !== undefined) {
      writeFileSync(file, JSON.stringify(apps.flatMap((app) => routesIn(app.router.stack, ''))));
    }
    return Reflect.apply(listen, server, args);
  },
});
