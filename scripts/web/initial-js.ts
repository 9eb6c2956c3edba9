import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What goes over the network before the app can show anything; desks and dialogs come later, when they are opened. */
const INITIAL_JS_LIMIT_BYTES = 150_000;

export interface SizedFile {
  readonly path: string;
  readonly gzipBytes: number;
}

const SCRIPTS_OF_PAGE = /<(?:script|link)\b[^>]*\b(?:src|href)="\/?([^"]+\.js)"/g;
const STATIC_IMPORTS = /(?:^|[;}\s])(?:import|export)\b[^"'()]*?["'](\.{1,2}\/[^"']+)["']/g;

/** Paths, from that of the file, of what it imports when it starts; not of what it imports later, with `import(…)`. */
export const staticImports = (source: string): readonly string[] =>
  [...source.matchAll(STATIC_IMPORTS)].flatMap(([, path]) => path ?? []);

/** The scripts that a built page needs to start, with all that they import at once, each as large as the network carries it. */
export function initialScripts(distDir: string): readonly SizedFile[] {
  const sized = new Map<string, SizedFile>();
  const add = (path: string): void => {
    if (sized.has(path)) return;
    const source = readFileSync(join(distDir, path));
    sized.set(path, { path, gzipBytes: gzipSync(source).length });
    for (const imported of staticImports(source.toString())) add(posix.join(posix.dirname(path), imported));
  };
  const page = readFileSync(join(distDir, 'index.html'), 'utf8');
  for (const [, path] of page.matchAll(SCRIPTS_OF_PAGE)) if (path !== undefined) add(path);
  return [...sized.values()];
}

/** Whether a built page starts with little enough, and the figures, a line each. */
export function checkInitialJs(distDir: string, limitBytes = INITIAL_JS_LIMIT_BYTES) {
  const files = initialScripts(distDir);
  const totalBytes = files.reduce((total, { gzipBytes }) => total + gzipBytes, 0);
  // A page without a script is one that this no longer understands.
  const ok = files.length > 0 && totalBytes <= limitBytes;
  const verdict = ok ? 'initial JS' : 'TOO MUCH initial JS';
  return {
    ok,
    lines: [
      ...files.map(({ path, gzipBytes }) => `${kB(gzipBytes)}  ${path}`),
      `${kB(totalBytes)}  ${verdict}, gzip, of at most ${kB(limitBytes).trim()}`,
    ],
  };
}

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
