import type { LoggedEvent, PhysicianLoad, UserId } from '@ionm-clock/domain';
import { PHYSICIANS } from '../scenario/organisation.ts';
import type { AllKnown } from './all-known.ts';
import { sweep } from './sweep.ts';

/** The live load of every physician, at the server and on every screen, is what a sweep over the log counts. */
export function checkLoads({ sim, machine, devices, byCase }: AllKnown): void {
  const swept = [...byCase.values()].map((events) => sweep(events, ({ at }: LoggedEvent) => at));
  const atServer = new Map(machine.process?.queue.loads.all().map((load) => [load.physicianId, load]));
  for (const { userId } of PHYSICIANS) {
    const level = swept.filter(({ isRunning, attending }) => isRunning && attending.has(userId)).length;
    const check = (who: string, loads: ReadonlyMap<UserId, PhysicianLoad> | undefined) => {
      const said = loads?.get(userId)?.level ?? 0;
      sim.check(
        'a live load is what the log says',
        said === level,
        () => `${who} says ${said} for ${userId}, and not ${level}`,
      );
    };
    check('the server', atServer);
    for (const { page, name } of devices) check(name, page?.client.store.getState().confirmed?.loads);
  }
}
