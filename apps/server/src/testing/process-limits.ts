/** What the system keeps a process from doing. */
export interface ProcessLimits {
  /** No file may grow beyond this, as on a full disk: in KiB. */
  readonly fileKiB?: number;
  /** Permissions of files bind the process, also if it runs as root. */
  readonly permissionsBind?: boolean;
}

/** The command, with arguments, that runs another one within the limits. The process it ends up as is the one that was started. */
export function withinLimits(
  command: readonly string[],
  { fileKiB, permissionsBind = false }: ProcessLimits,
): readonly string[] {
  const run = [...command];
  // The shell of POSIX counts blocks of 512 bytes. Node ignores the signal that comes with the limit, and gets an error.
  if (fileKiB !== undefined) run.unshift('/bin/sh', '-c', `ulimit -S -f ${fileKiB * 2} && exec "$0" "$@"`);
  if (permissionsBind && process.getuid?.() === 0) {
    run.unshift('setpriv', '--bounding-set', '-dac_override,-dac_read_search');
  }
  return run;
}
