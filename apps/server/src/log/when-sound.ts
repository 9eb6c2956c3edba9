import type { EventStore, Verification } from './event-store.ts';

/** A log that must not be served: some of it is not what was written. All events before `seq` can be read and are right. */
export class DamagedLog extends Error {
  readonly seq: number;

  constructor({ seq, reason }: Extract<Verification, { ok: false }>) {
    super(`event ${seq}: ${reason}`);
    this.seq = seq;
  }
}

/**
 * Does the work if the end of the log is as it was written. Throws `DamagedLog` if it is not, or if the work fails and a check
 * of the whole log tells why.
 */
export async function whenSound<Result>(store: EventStore, work: () => Promise<Result>): Promise<Result> {
  try {
    const tail = await store.checkTail();
    if (!tail.ok) throw new DamagedLog(tail);
    return await work();
  } catch (error) {
    if (error instanceof DamagedLog) throw error;
    const whole = await store.verify().catch(() => undefined);
    throw whole === undefined || whole.ok ? error : new DamagedLog(whole);
  }
}
