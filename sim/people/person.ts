import type { ClockReading, RefusedCommand } from '@ionm-clock/client';
import type { CaseCommand, CaseId } from '@ionm-clock/domain';
import type { Device } from '../device/device.ts';
import type { Page } from '../device/page.ts';
import { chooseCommand } from './choose-command.ts';
import type { Tap } from './tap-ledger.ts';

/** Who sits before a device and taps, now and then. Not while it sleeps, and not on a page that is not there. */
export class Person {
  readonly #device: Device;
  readonly #caseIds: readonly CaseId[];
  readonly #pauseMs: number;
  #isDone = false;

  constructor(device: Device, caseIds: readonly CaseId[]) {
    this.#device = device;
    this.#caseIds = caseIds;
    this.#pauseMs = device.sim.random.between(8_000, 30_000);
  }

  begin(): void {
    const { sim } = this.#device;
    // Now and then several taps follow each other at once.
    const pause = sim.random.chance(0.2)
      ? sim.random.between(100, 3_000)
      : sim.random.between(500, this.#pauseMs);
    sim.after(pause, () => {
      if (this.#isDone) return;
      this.#act();
      this.begin();
    });
  }

  done(): void {
    this.#isDone = true;
  }

  #act(): void {
    const { page, isAsleep, sim, ledger } = this.#device;
    if (page === undefined || isAsleep) return;
    const { refusals, user } = page.client.store.getState();
    if (user === undefined) return;
    const refused = refusals.find(({ commandId }) => !ledger.settled.has(commandId));
    if (refused !== undefined && sim.random.chance(0.3)) this.#settle(page, refused);
    else this.#tap(page);
  }

  #tap(page: Page): void {
    const { sim } = this.#device;
    const caseId = sim.random.oneOf(this.#caseIds);
    const view = page.client.views().get(caseId);
    const command = chooseCommand(sim.random, page.user, view, page.clock.timeAt(page.clock.read()).at);
    const tap = this.#witnessed(page, caseId, command);
    if (command.type === 'endMonitoring' && sim.random.chance(0.5)) {
      const pressed = page.clock.read();
      // Pressed now, and confirmed a little later, if the person still can.
      sim.after(sim.random.between(200, 9_000), () => {
        if (this.#device.page === page && !this.#device.isAsleep) this.#issue(page, tap, pressed);
      });
    } else this.#issue(page, tap);
  }

  #issue(page: Page, tap: Tap, pressed?: ClockReading): void {
    const { ledger } = this.#device;
    const { user } = page.client.store.getState();
    if (user?.userId !== tap.userId) return;
    ledger.tapped(tap);
    void page.client.issue(tap.caseId, tap.command, pressed).then(() => this.#shown(page, tap));
  }

  /** What a screen shows as kept is on the device's disk; what is not is told as such. */
  #shown(page: Page, tap: Tap): void {
    const { commandId, command, caseId } = tap;
    const { sim, disk, name } = this.#device;
    const { outbox, refusals, confirmed, keeping } = page.client.store.getState();
    const isIn = (entries: readonly { readonly commandId: string }[]) =>
      entries.some((entry) => entry.commandId === commandId);
    if (isIn(refusals)) {
      sim.happened('outcome: refused on the device', name);
      return;
    }
    const pending = outbox.find((entry) => entry.commandId === commandId);
    if (pending !== undefined) {
      tap.foretold = pending.events.map(({ source, type, payload }) => ({ source, type, payload }));
      tap.wasProvisional = pending.reading !== undefined;
      if (tap.wasProvisional) sim.happened('outcome: instant not final at the tap, settled later', name);
    }
    const isConfirmed = confirmed?.cases.get(caseId)?.events.some((event) => event.commandId === commandId);
    const isKept = [...disk.kept].some((id) => id === commandId);
    tap.wasKept = isKept;
    sim.trace.say(name, `shows ${commandId}, ${command.type}${isKept ? '' : ', not kept'}`);
    const says = 'a tap that was taken is shown as waiting, as refused, or in the log';
    sim.check(
      says,
      isIn(outbox) || isConfirmed === true || tap.userId !== page.client.store.getState().user?.userId,
      () => `${commandId} is nowhere`,
    );
    if (!isKept) sim.happened('device: disk would not keep a tap', name);
    sim.check(
      'a tap that the screen does not mark as in danger is on the disk',
      isKept || keeping === 'fails',
      () => `${commandId} is not on the disk`,
    );
  }

  #settle(page: Page, refused: RefusedCommand): void {
    const { sim, ledger, name } = this.#device;
    const { commandId, caseId, command } = refused;
    if (sim.random.chance(0.5)) {
      sim.happened('outcome: refused tap discarded', name);
      ledger.settled.add(commandId);
      void page.client.discard(commandId);
      return;
    }
    sim.happened('outcome: refused tap done again', name);
    const first = ledger.taps.get(commandId);
    const now = this.#witnessed(page, caseId, command);
    const { at, trueAt, page: tappedOn } = first ?? now;
    ledger.tapped({ ...now, at, trueAt, tappedOn, again: commandId });
    ledger.settled.add(commandId);
    void page.client.retry(commandId);
  }

  #witnessed(page: Page, caseId: CaseId, command: CaseCommand): Tap {
    const { sim, machine, name } = this.#device;
    const { confirmed, outbox } = page.client.store.getState();
    return {
      device: name,
      page: page.id,
      tappedOn: page.id,
      userId: page.user.userId,
      caseId,
      command,
      at: machine.timeAt(sim.now),
      trueAt: sim.now,
      held: confirmed?.held ?? 0,
      unconfirmed: outbox.filter((pending) => pending.caseId === caseId).map(({ commandId }) => commandId),
    };
  }
}
