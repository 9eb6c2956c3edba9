import { existsSync } from 'node:fs';
import { ROOT, runTool, type ToolRun } from '../tools.ts';

const WEB_DIR = `${ROOT}apps/web`;
/** Where the built web app lies. */
export const WEB_DIST = `${WEB_DIR}/dist`;

/** The bundler, run without a shim so that signals reach it. */
export const vite = (...args: string[]): ToolRun => ({
  command: process.execPath,
  args: [`${WEB_DIR}/node_modules/vite/bin/vite.js`, ...args],
  cwd: WEB_DIR,
});

/** Builds the web app into its `dist`. With `capture`, prints only when that fails. */
export async function buildWeb(output: 'show' | 'capture'): Promise<boolean> {
  const result = await runTool({ ...vite('build'), output });
  const built = result.code === 0 && existsSync(`${WEB_DIR}/dist/index.html`);
  if (!built && output === 'capture') console.error(result.output);
  return built;
}
