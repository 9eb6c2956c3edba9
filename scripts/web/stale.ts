import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['apps/web/**/*', 'packages/*/src/**/*', 'pnpm-lock.yaml'];
const NOT_SOURCES = ['apps/web/dist', 'apps/web/node_modules'];

const modifiedMs = (path: string): number =>
  statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.NEGATIVE_INFINITY;

/** Whether the built web app under `root` is missing or older than something it was built from. */
export function isWebStale(root: string): boolean {
  const builtMs = modifiedMs(join(root, 'apps/web/dist/index.html'));
  const sources = globSync(SOURCES, { cwd: root, exclude: NOT_SOURCES });
  return (
    builtMs === Number.NEGATIVE_INFINITY || sources.some((path) => modifiedMs(join(root, path)) > builtMs)
  );
}
