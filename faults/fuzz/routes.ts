import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

const routesSchema = z.array(z.object({ path: z.string(), methods: z.array(z.string()) }));
export type Route = z.output<typeof routesSchema>[number];

/** What the server is started with so that it tells its routes. */
export const tellingRoutes = (dataDir: string): Readonly<Record<string, string>> => ({
  NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'tell-routes.ts'))}`,
  TELL_ROUTES: fileIn(dataDir),
});

/** Where no route is: the app, its files, and what people try who look for holes. */
const BESIDE: readonly Route[] = [
  '/',
  '/technologist',
  '/index.html',
  '/assets/app.js',
  '/assets/../../package.json',
  '/assets/%2e%2e/%2e%2e/package.json',
  '/%2e%2e/%2e%2e/data/ionm-clock.db',
  '/.env',
  '/api',
  '/api/',
  '/api//records',
  '/api/nowhere',
  '/API/RECORDS',
  '/socket.io/?EIO=4&transport=polling',
  '/socket.io/?EIO=4&transport=websocket',
  '/socket.io/socket.io.js',
  '/%00',
  '/%E0%A4%A',
].map((path) => ({ path, methods: ['get'] }));

/** Every route of the server that runs on the folder, as its router has them. Throws if there are none that one expects. */
export function routesOf(dataDir: string): readonly Route[] {
  const routes = routesSchema.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')));
  for (const expected of [
    '/healthz',
    '/api/records',
    '/api/exports/batches',
    '/api/administration/commands',
  ]) {
    if (!routes.some(({ path }) => path === expected))
      throw new Error(`the server did not tell of ${expected}`);
  }
  return [...routes.filter(({ path }) => !path.includes('{*')), ...BESIDE];
}

/** Of these a request may end the session of who asks, or show them more than their facility. */
const OF_SESSION =
  /^\/api\/(session|account|sign-in|set-up|invitations|devices|emergency|single-sign-on|sso)/;

export const mayEndSession = ({ path }: Route): boolean => OF_SESSION.test(path);

const fileIn = (dataDir: string): string => join(dataDir, 'routes-told.json');
