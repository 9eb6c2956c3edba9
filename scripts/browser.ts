import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { bin, runTool } from './tools.ts';

/** Pages cost about a third less of a processor in it; it shows no notifications. */
const HEADLESS_SHELL = 'chromium-headless-shell';
const COMMANDS = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const DOWNLOAD_TIMEOUT_MS = 180_000;
const APT_TIMEOUT_MS = 600_000;

/** Fit for tests: nothing talks to the network behind the test's back. */
export const LAUNCH_ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** Chromium's sandbox refuses to run as root. */
export const isRoot = (): boolean => process.getuid?.() === 0;

/** Ubuntu's `chromium-browser` may be a stub that only tells to install something else, so being there is not enough. */
const runs = (path: string): boolean =>
  spawnSync(path, ['--version', '--no-sandbox'], { timeout: 20_000, stdio: 'ignore' }).status === 0;

const onPath = (commands: readonly string[]): string[] =>
  commands.flatMap((command) =>
    (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, command)),
  );

const firstThatRuns = (paths: readonly string[]): string | undefined =>
  paths.find((path) => existsSync(path) && runs(path));

/** The Chromium of CHROMIUM_PATH, else one without windows, else any; undefined if none of them runs. */
export function installedChromium(): string | undefined {
  return process.env['CHROMIUM_PATH'] || firstThatRuns(onPath([HEADLESS_SHELL])) || wholeChromium();
}

/** One that can show notifications too: that of CHROMIUM_PATH, else Playwright's own, else one of the system. */
export function wholeChromium(): string | undefined {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen && basename(chosen) !== HEADLESS_SHELL) return chosen;
  return firstThatRuns([chromium.executablePath(), ...onPath(COMMANDS), MAC_CHROME]);
}

interface Installer {
  readonly name: string;
  /** What the tools printed, for the case that no browser comes of it. */
  install(): Promise<string>;
}

const playwright: Installer = {
  name: 'playwright install chromium',
  install: async () => {
    const result = await runTool({
      command: bin('playwright'),
      args: ['install', 'chromium'],
      env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
      timeoutMs: DOWNLOAD_TIMEOUT_MS,
      output: 'capture',
    });
    return result.output;
  },
};

const apt: Installer = {
  name: `apt-get install chromium ${HEADLESS_SHELL}`,
  install: async () => {
    if (!isRoot() || !existsSync('/usr/bin/apt-get')) return 'Needs apt-get, and to be run as root.';
    const get = (...args: string[]) =>
      runTool({
        command: 'apt-get',
        args: ['-q', '-o', 'DPkg::Lock::Timeout=120', ...args],
        env: { DEBIAN_FRONTEND: 'noninteractive' },
        timeoutMs: APT_TIMEOUT_MS,
        output: 'capture',
      });
    // Without any font, pages and their screenshots show no text.
    const hasFonts = globSync('/usr/{,local/}share/fonts/**/*.{ttf,otf,ttc,pfb}').length > 0;
    const fonts = hasFonts ? [] : ['fonts-dejavu-core'];
    const updated = await get('update');
    const install = (...names: string[]) => get('install', '-y', '--no-install-recommends', ...names);
    const installed = await install('chromium', ...fonts);
    // Not every system has it, and none needs it.
    const shell = await install(HEADLESS_SHELL);
    return updated.output + installed.output + shell.output;
  },
};

/** The path of a Chromium, after it has installed one if need be; undefined, after saying what to do, if that fails too. */
export async function findOrInstallChromium(): Promise<string | undefined> {
  const told: string[] = [];
  for (const installer of [playwright, apt]) {
    if (wholeChromium() !== undefined) break;
    console.log(`No Chromium found; trying ${installer.name}.`);
    told.push(`${installer.name}:\n${await installer.install()}`);
  }
  if (wholeChromium() !== undefined) return installedChromium();
  console.error(told.join('\n'));
  console.error('No Chromium could be found or installed. Install Google Chrome or Chromium by hand,');
  console.error('or set CHROMIUM_PATH to one that is somewhere else.');
  return undefined;
}
