const MEGABYTE = 1_048_576;

/** Peaks of memory in MB, of those moments at which they were looked at. */
export interface Peaks {
  /** Resident set: all of the process. */
  readonly resident: number;
  /** What the resident set has grown by since the start, at most. */
  readonly overStart: number;
  /** JavaScript objects, those that are garbage already among them. */
  readonly heap: number;
}

/**
 * Follows the memory of this process from now on. The peak that the system keeps would be no use: a process that was started from a larger one
 * has that one's.
 */
export function memoryPeaks(): { readonly look: () => void; readonly peaks: () => Peaks } {
  const start = process.memoryUsage.rss();
  let [resident, heap] = [start, 0];
  const look = (): void => {
    const now = process.memoryUsage();
    resident = Math.max(resident, now.rss);
    heap = Math.max(heap, now.heapUsed);
  };
  return {
    look,
    peaks: () => ({
      resident: resident / MEGABYTE,
      overStart: (resident - start) / MEGABYTE,
      heap: heap / MEGABYTE,
    }),
  };
}
