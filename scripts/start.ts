import { ROOT } from './tools.ts';
import { buildWeb } from './web/build.ts';
import { isWebStale } from './web/stale.ts';

if (isWebStale(ROOT) && !(await buildWeb('capture'))) {
  console.error('The web app could not be built, so the server was not started.');
  process.exit(1);
}
// In this process, so that signals reach the server itself.
await import('../apps/server/src/main.ts');
