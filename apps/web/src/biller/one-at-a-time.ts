/**
 * Runs `work` when asked, never twice at once: however often it is asked for meanwhile, it runs once more afterwards, so
 * that the last run began after the last request. `work` must not reject.
 */
export function oneAtATime(work: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const run = async (): Promise<void> => {
    running = true;
    do {
      again = false;
      await work();
    } while (again);
    running = false;
  };
  return () => {
    again = true;
    if (!running) void run();
  };
}
