import { readFileSync, statSync } from 'node:fs';

type Environment = Readonly<Record<string, string | undefined>>;

/** A secret of the environment, or why it cannot be had; `warning`: what should be put right all the same. */
export type ReadSecret =
  | { readonly ok: true; readonly secret?: string; readonly warning?: string }
  | { readonly ok: false; readonly problem: string };

/**
 * The secret in the variable, or in the file that `<variable>_FILE` names, without the line break that ends it. No message holds the
 * secret itself.
 */
export function readSecret(environment: Environment, variable: string): ReadSecret {
  const inFile = `${variable}_FILE`;
  const value = environment[variable] || undefined;
  const path = environment[inFile] || undefined;
  if (path === undefined) return value === undefined ? { ok: true } : { ok: true, secret: value };
  if (value !== undefined) {
    return { ok: false, problem: `${variable}: is set beside ${inFile}: set one of them` };
  }
  try {
    const secret = readFileSync(path, 'utf8').replace(/\r?\n$/, '');
    if (secret === '') return { ok: false, problem: `${inFile}: the file is empty` };
    const warning = openToOthers(path, inFile);
    return warning === undefined ? { ok: true, secret } : { ok: true, secret, warning };
  } catch (error) {
    return { ok: false, problem: `${inFile}: ${whyNotRead(error)}` };
  }
}

/** Says that others of this computer can read the file, if they can. */
export function openToOthers(path: string, variable: string): string | undefined {
  const others = (statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & 0o077;
  // Windows has no such bits.
  if (others === 0 || process.platform === 'win32') return undefined;
  return `${variable}: others on this computer can read the file ${path}: chmod 600 it`;
}

/** Why a file could not be read, without what is in it. */
function whyNotRead(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
  return `the file cannot be read (${code})`;
}
