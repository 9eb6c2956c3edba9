import type { Request } from 'express';

/** The pattern of the route that answered, once it is known: never the address itself, which may name a case. */
export function routeOf(request: Request): string | undefined {
  const route: unknown = request.route;
  const hasPath = typeof route === 'object' && route !== null && 'path' in route;
  return hasPath ? `${request.baseUrl}${String(route.path)}` : undefined;
}
