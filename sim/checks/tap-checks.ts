import type { Tap } from '../people/tap-ledger.ts';
import { USERS } from '../scenario/organisation.ts';
import type { AllKnown } from './all-known.ts';

/** Nothing is lost, and each person's taps are in their order. */
export async function checkTaps(known: AllKnown): Promise<void> {
  const { sim, ledger, byCommand } = known;
  const refused = await refusedOnDevices(known);
  for (const [id, { events }] of ledger.answers) {
    const stored = byCommand.get(id);
    const isSame =
      events === 'refused' ? stored === undefined : JSON.stringify(stored) === JSON.stringify(events);
    sim.check(
      'what was answered is what is in the log',
      isSame,
      () => `${id} was answered ${JSON.stringify(events)}`,
    );
  }
  for (const device of known.devices) {
    for (const id of device.disk.kept) {
      const isSettled = ledger.settled.has(id);
      const isKnown = byCommand.has(id) || refused.has(id) || isSettled;
      sim.check(
        'a tap that was kept is in the log, or refused and shown',
        isKnown,
        () => `${id} of ${device.name} is neither`,
      );
      sim.check(
        'a tap is not both in the log and refused',
        !(byCommand.has(id) && refused.has(id)),
        () => `${id} is both`,
      );
    }
  }
  for (const taps of Map.groupBy(
    ledger.taps.values(),
    ({ device, userId, caseId }) => `${device} ${userId} ${caseId}`,
  ).values()) {
    checkOrder(known, taps);
  }
}

function checkOrder({ sim, byCommand, devices }: AllKnown, taps: readonly Tap[]): void {
  const unreadable = new Set(devices.filter(({ disk }) => disk.wasUnreadable).map(({ name }) => name));
  let last = 0;
  for (const { commandId = '', wasKept, device } of taps) {
    const seq = byCommand.get(commandId)?.[0]?.seq;
    // A device that would not keep a tap, or could not be read when its page began, knows the order no more.
    if (seq === undefined || wasKept !== true || unreadable.has(device)) continue;
    sim.check(
      'taps of a person on a device are in the log in their order',
      seq > last,
      () => `${commandId} at ${seq} comes after ${last}`,
    );
    last = seq;
  }
}

async function refusedOnDevices({ devices }: AllKnown): Promise<ReadonlySet<string>> {
  const refused = new Set<string>();
  for (const { disk, page } of devices) {
    for (const { userId } of USERS) {
      for (const { commandId } of (await disk.content.read(userId)).refused) refused.add(commandId);
    }
    for (const { commandId } of page?.client.store.getState().refusals ?? []) refused.add(commandId);
  }
  return refused;
}
