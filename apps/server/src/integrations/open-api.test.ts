import { Validator } from '@seriousme/openapi-schema-validator';
import type { Router } from 'express';
import { expect, it } from 'vitest';
import { apiBatchRoutes } from './api-batch-routes.ts';
import { apiReadRoutes } from './api-read-routes.ts';
import { openApi } from './open-api.ts';

it('is OpenAPI, as another program reads it', async () => {
  const found = await new Validator().validate({ ...openApi() });
  expect(found.errors ?? []).toEqual([]);
  expect(found.valid).toBe(true);
});

/** What a router answers to, in the words of OpenAPI. */
function answered(router: Router): readonly string[] {
  return router.stack.flatMap(({ route }) =>
    route === undefined
      ? []
      : route.stack.map(({ method }) => `${method} ${route.path.replaceAll(/:(\w+)/g, '{$1}')}`),
  );
}

it('names every route, and none that is not there', () => {
  // The routes are only counted: nothing is asked of them.
  const options = {} as Parameters<typeof apiReadRoutes>[0];
  const routes = [...answered(apiReadRoutes(options)), ...answered(apiBatchRoutes(options))];
  const { paths } = openApi() as { paths: Readonly<Record<string, object>> };
  const named = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  expect(routes.filter((route) => route !== 'get /openapi.json').sort()).toEqual(named.sort());
});
