import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isWebStale } from './stale.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ionm-clock-stale-'));
  file('pnpm-lock.yaml', 10);
  file('apps/web/index.html', 10);
  file('packages/domain/src/index.ts', 20);
});
afterEach(() => rmSync(root, { recursive: true }));

function file(path: string, mtimeS: number): void {
  const full = join(root, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, '');
  utimesSync(full, mtimeS, mtimeS);
  // A folder's own time changes with what is put into it; only the test knows the wanted one.
  for (let dir = dirname(full); dir.length > root.length; dir = dirname(dir)) utimesSync(dir, 1, 1);
}

describe('the built web app', () => {
  it('is stale when it was never built', () => {
    expect(isWebStale(root)).toBe(true);
  });

  it('is fresh when newer than all it was built from', () => {
    file('apps/web/dist/index.html', 30);
    file('apps/web/dist/assets/index.js', 31);
    file('apps/web/node_modules/react/index.js', 40);
    file('apps/server/src/main.ts', 40);
    expect(isWebStale(root)).toBe(false);
  });

  it.each([
    'apps/web/src/main.tsx',
    'apps/web/service-worker/service-worker.ts',
    'packages/protocol/src/index.ts',
    'pnpm-lock.yaml',
  ])('is stale when %s is newer', (path) => {
    file('apps/web/dist/index.html', 30);
    file(path, 40);
    expect(isWebStale(root)).toBe(true);
  });
});
