import type { AllKnown } from './all-known.ts';

/** The log is whole, and its times run forward. */
export async function checkLog({ sim, machine, stored, byCommand }: AllKnown): Promise<void> {
  const verified = await machine.disk.log.verify();
  sim.check('the log verifies', verified.ok && verified.events === stored.length, () =>
    JSON.stringify(verified),
  );
  const ids = new Set(stored.map(({ id }) => id));
  sim.check(
    'no event is in the log twice',
    ids.size === stored.length,
    () => `${stored.length - ids.size} are`,
  );
  const versions = new Map<string, number>();
  let recordedAt = 0;
  for (const [index, event] of stored.entries()) {
    sim.check('seq has no gap', event.seq === index + 1, () => `${event.seq} stands at ${index + 1}`);
    const version = (versions.get(event.stream) ?? 0) + 1;
    versions.set(event.stream, version);
    sim.check(
      'versions have no gap',
      event.version === version,
      () => `${event.stream} has ${event.version} for ${version}`,
    );
    // What another program wrote says what its clock told.
    if (event.source === 'import') continue;
    const before = recordedAt;
    recordedAt = event.recordedAt;
    sim.check(
      'recordedAt never goes backwards',
      before <= recordedAt,
      () => `event ${event.seq}: ${before}, then ${recordedAt}`,
    );
  }
  for (const [commandId, events] of byCommand) {
    const ids = new Set(events.map(({ id }) => id));
    const [first] = events;
    const isOnce =
      ids.size === events.length && events.every(({ seq }, index) => seq === (first?.seq ?? 0) + index);
    sim.check(
      'a command is applied once',
      isOnce,
      () => `${commandId} has ${events.map(({ seq }) => seq).join(', ')}`,
    );
  }
}
