import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ROOT, type ToolRun } from './tools.ts';
import { vite } from './web/build.ts';

/** After this long a part that was asked to stop is killed. */
const STOP_WITHIN_MS = 5_000;

const parts: ChildProcess[] = [];
let stopping = false;

function stop(): void {
  if (stopping) return;
  stopping = true;
  for (const part of parts) part.kill('SIGTERM');
  setTimeout(() => parts.map((part) => part.kill('SIGKILL')), STOP_WITHIN_MS).unref();
}

function start(name: string, { command, args, cwd }: ToolRun): void {
  const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  // A group of its own keeps the terminal's Ctrl-C from reaching the part before `stop` does.
  const part = spawn(command, args, {
    cwd: cwd ?? ROOT,
    env: { ...process.env, ...color },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  parts.push(part);
  const prefix = `${name.padEnd(6)} │ `;
  createInterface(part.stdout).on('line', (line) => console.log(prefix + line));
  createInterface(part.stderr).on('line', (line) => console.error(prefix + line));
  part.once('error', (error) => console.error(prefix + error.message));
  part.once('close', (code) => {
    if (!stopping) process.exitCode = code === 0 ? 0 : 1;
    stop();
  });
}

process.on('SIGINT', stop);
process.on('SIGTERM', stop);
start('server', { command: process.execPath, args: ['--watch', 'apps/server/src/main.ts'] });
start('web', vite());
