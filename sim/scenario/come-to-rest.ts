import type { Device } from '../device/device.ts';
import { MINUTE } from '../mishaps/mishap.ts';
import type { Scenario } from './scenario.ts';

/** As long as it may take until everybody has everything, once all is well again. */
const REST_WITHIN_MS = 10 * MINUTE;

/** Everything is well again and nobody taps; runs until nothing is under way anywhere, which it must come to. */
export async function comeToRest(scenario: Scenario): Promise<void> {
  const { sim, devices, people, mishaps } = scenario;
  mishaps.stop();
  for (const person of people) person.done();
  sim.trace.say('', 'all is well again');
  mend(scenario);
  await rest(scenario);
  // What others left on a device waits for them to sign in there.
  for (const device of devices) {
    for (const userId of (await device.disk.content.waiting()).keys()) {
      const user = scenario.sessions.userOf(userId);
      if (user === undefined) continue;
      device.switchTo(user);
      await rest(scenario);
    }
  }
}

function mend({ machine, sessions, devices }: Scenario): void {
  sessions.allSignedIn();
  machine.disk.planned = undefined;
  machine.disk.isFull = false;
  for (const device of devices) {
    device.disk.isFull = false;
    device.disk.isSlow = false;
    device.path.healForGood();
    device.wake();
    device.open();
  }
}

async function rest(scenario: Scenario): Promise<void> {
  const { sim } = scenario;
  const end = sim.now + REST_WITHIN_MS;
  let isAtRest = false;
  await sim.scheduler.runUntil(end, () => {
    isAtRest = unfinished(scenario) === undefined;
    return isAtRest;
  });
  sim.check('all comes to rest', isAtRest, () => unfinished(scenario) ?? 'nothing is unfinished');
}

/** What is still under way. */
function unfinished({ machine, devices }: Scenario): string | undefined {
  if (machine.process === undefined) return 'the server is down';
  for (const device of devices) {
    const found = unfinishedOn(device, machine.disk.head);
    if (found !== undefined) return `${device.name}: ${found}`;
  }
  return undefined;
}

function unfinishedOn({ page, disk }: Device, head: number): string | undefined {
  if (page === undefined || !page.isConnected) return 'not connected';
  const { confirmed, outbox } = page.client.store.getState();
  if (confirmed?.held !== head) return `holds ${confirmed?.held} of ${head}`;
  const [waiting] = outbox;
  if (waiting !== undefined) return `${waiting.commandId} is ${waiting.status}`;
  return disk.isBusy ? 'the disk is busy' : undefined;
}
