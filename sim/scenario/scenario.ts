import { type CaseId, caseId, commandId, instant, milliseconds, type User } from '@ionm-clock/domain';
import { Device } from '../device/device.ts';
import { MINUTE, type Surroundings } from '../mishaps/mishap.ts';
import { Mishaps } from '../mishaps/mishaps.ts';
import { Person } from '../people/person.ts';
import { TapLedger } from '../people/tap-ledger.ts';
import type { Simulation } from '../seed/simulation.ts';
import { ServerMachine } from '../server/server-machine.ts';
import { caseDetails, PHYSICIANS, TECHNOLOGISTS } from './organisation.ts';
import { Sessions } from './sessions.ts';

/** One seed's little hospital: a server, a few devices, and who taps on them. */
export interface Scenario extends Surroundings {
  readonly ledger: TapLedger;
  readonly caseIds: readonly CaseId[];
  readonly people: readonly Person[];
  readonly mishaps: Mishaps;
}

export async function beginScenario(sim: Simulation): Promise<Scenario> {
  const sessions = new Sessions(sim);
  const machine = new ServerMachine(sim, sessions.userOf);
  const ledger = new TapLedger(sim, machine.disk.log);
  await machine.start();
  const caseIds = Array.from({ length: 1 + sim.random.whole(3) }, (_, index) => caseId(`case-${index + 1}`));
  await schedule(sim, machine, caseIds);
  const devices = owners(sim).map((owner, index) => {
    return new Device(sim, `device-${index + 1}`, owner, machine, ledger);
  });
  const people = devices.map((device) => new Person(device, caseIds));
  const mishaps = new Mishaps({ sim, machine, devices, sessions });
  return { sim, sessions, machine, ledger, devices, caseIds, people, mishaps };
}

/** Lets people tap and things go wrong, for a while. */
export async function live({ sim, devices, people, mishaps }: Scenario): Promise<void> {
  for (const device of devices) sim.after(sim.random.between(0, 5_000), () => device.open());
  for (const person of people) person.begin();
  mishaps.begin();
  await sim.scheduler.runUntil(sim.now + sim.random.between(3, 8) * MINUTE);
}

function owners({ random }: Simulation): readonly User[] {
  const owners = [random.oneOf(TECHNOLOGISTS), random.oneOf(PHYSICIANS)];
  for (let more = random.whole(3); more > 0; more--) {
    owners.push(random.oneOf([...TECHNOLOGISTS, ...PHYSICIANS]));
  }
  return owners;
}

async function schedule(sim: Simulation, machine: ServerMachine, caseIds: readonly CaseId[]): Promise<void> {
  const [scheduler] = TECHNOLOGISTS;
  const { process } = machine;
  if (scheduler === undefined || process === undefined) throw new Error('the server has not started');
  const at = instant(Math.floor(machine.timeAt(sim.now)));
  const answers = caseIds.map((id, index) =>
    process.queue.submit(scheduler, {
      commandId: commandId(`schedule-${index + 1}`),
      caseId: id,
      at,
      atErrorMs: milliseconds(0),
      command: { type: 'scheduleCase', details: caseDetails(index) },
    }),
  );
  await sim.scheduler.runUntil(sim.now + 1_000);
  for (const answer of await Promise.all(answers)) if (!answer.ok) throw new Error(answer.error.message);
}
