import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Where the package manager put the command of a dependency; its shims run on the Node of this project. */
export const bin = (name: string): string => `${ROOT}node_modules/.bin/${name}`;

export interface ToolRun {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  /** `capture` holds back what the tool prints, for the caller to show if it matters. */
  readonly output?: 'show' | 'capture';
}

export interface ToolResult {
  /** -1 when the tool could not be run or was killed. */
  readonly code: number;
  readonly output: string;
}

/** Runs a tool to its end and never throws: a tool that cannot be started is one that failed. */
export function runTool(run: ToolRun): Promise<ToolResult> {
  const show = run.output !== 'capture';
  const child = spawn(run.command, run.args, {
    cwd: run.cwd ?? ROOT,
    env: { ...process.env, ...run.env },
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    ...(run.timeoutMs === undefined ? {} : { timeout: run.timeoutMs }),
  });
  const chunks: string[] = [];
  child.stdout?.on('data', (chunk) => chunks.push(String(chunk)));
  child.stderr?.on('data', (chunk) => chunks.push(String(chunk)));
  return new Promise((resolve) => {
    const end = (code: number | null) => resolve({ code: code ?? -1, output: chunks.join('') });
    child.once('error', (error) => {
      if (show) console.error(error.message);
      chunks.push(error.message);
      end(-1);
    });
    child.once('exit', (_code, signal) => {
      if (signal === null) return;
      // What a killed tool had started may hold the pipes open for long.
      child.stdout?.destroy();
      child.stderr?.destroy();
      end(-1);
    });
    child.once('close', end);
  });
}
