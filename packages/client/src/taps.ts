import {
  type CaseCommand,
  type CaseEvent,
  type CaseId,
  type CommandId,
  type DecidedEvent,
  type Decision,
  eventId,
  type Refusal,
  type User,
} from '@ionm-clock/domain';
import type { ClockReading, TapClock, TapTime } from './clock/clock-reading.ts';
import type { Desk } from './desk.ts';
import type { CommandKeeper } from './device-store/command-keeper.ts';
import type { RefusedCommand } from './device-store/device-store.ts';
import { withoutRefusal, withRefusal, withTap } from './log/client-state.ts';
import { foretell } from './log/foretell.ts';
import type { CaseView } from './log/optimistic-cases.ts';
import { withInstant } from './log/outbox.ts';

interface TapPorts {
  readonly desk: Desk;
  readonly keeper: CommandKeeper;
  readonly clock: TapClock;
  readonly newCommandId: () => CommandId;
  readonly viewOf: (caseId: CaseId) => CaseView | undefined;
}

type Claimed = Pick<TapTime, 'at' | 'atErrorMs'> & { readonly reading?: ClockReading };

/** What the person does: taps that are decided here, kept on the device, shown, and then sent. */
export class Taps {
  readonly #ports: TapPorts;

  constructor(ports: TapPorts) {
    this.#ports = ports;
  }

  /** `pressed`: what the clocks said when it happened, if that was before now. */
  async issue(caseId: CaseId, command: CaseCommand, pressed?: ClockReading): Promise<void> {
    const { desk, clock } = this.#ports;
    const { user } = desk.state;
    const reading = pressed ?? clock.read();
    await desk.next(async () => {
      if (user === undefined) return;
      const refused = await this.#take(user, caseId, command, this.#claimed(reading));
      if (refused !== undefined && desk.state.user === user) desk.change(withRefusal(desk.state, refused));
    });
  }

  /** Does a refused command again, for the same instant: what was in its way may be gone. */
  async retry(commandId: CommandId): Promise<void> {
    const { desk } = this.#ports;
    await desk.next(async () => {
      const { user, refusals } = desk.state;
      const refused = refusals.find((one) => one.commandId === commandId);
      if (refused === undefined || user === undefined) return;
      const { caseId, command, reading } = refused;
      const again = await this.#take(user, caseId, command, reading ? this.#claimed(reading) : refused);
      if (again === undefined) await this.#forget(commandId);
      else desk.change(withRefusal(desk.state, { ...refused, error: again.error }));
    });
  }

  /** The person has seen why a command was refused, and lets it go. */
  async discard(commandId: CommandId): Promise<void> {
    await this.#ports.desk.next(() => this.#forget(commandId));
  }

  /** Instants that waited for the server's time become final, and their commands can go. */
  async settleInstants(): Promise<void> {
    const { desk, keeper, clock } = this.#ports;
    await desk.next(async () => {
      for (const pending of desk.state.outbox) {
        if (pending.reading === undefined) continue;
        const time = clock.timeAt(pending.reading);
        if (!time.final) continue;
        const settled = withInstant(pending, time);
        await keeper.keep(settled);
        const isHere = desk.state.outbox.some(({ commandId }) => commandId === settled.commandId);
        if (isHere) desk.change(withTap(desk.state, settled));
      }
    });
  }

  /** Whether a command would be carried out now, by the rules that the server applies; if not, why. */
  foretold(
    view: Pick<CaseView, 'state'> | undefined,
    command: CaseCommand,
  ): { readonly ok: true } | { readonly ok: false; readonly reason: string } {
    const { desk, clock } = this.#ports;
    const { user } = desk.state;
    if (user === undefined) return { ok: false, reason: 'Nobody is signed in. Sign in first.' };
    const now = clock.timeAt(clock.read());
    const decision = foretell(view, command, user, now, now.at);
    return decision.ok ? { ok: true } : { ok: false, reason: decision.refusal.message };
  }

  /** The instant of a reading as it is known now; the server is asked when it may be known better. */
  #claimed(reading: ClockReading): Claimed {
    const { final, ...time } = this.#ports.clock.timeAt(reading);
    if (final) return time;
    this.#ports.desk.sender.link?.askTime();
    return { ...time, reading };
  }

  /** Kept on the device first, then shown; or the reason why it cannot be. */
  async #take(
    user: User,
    caseId: CaseId,
    command: CaseCommand,
    { at, atErrorMs, reading }: Claimed,
  ): Promise<RefusedCommand | undefined> {
    const { desk, keeper, clock, newCommandId, viewOf } = this.#ports;
    const commandId = newCommandId();
    const actor = { userId: user.userId, role: user.role };
    const recordedAt = clock.timeAt(clock.read()).at;
    const tap = { commandId, caseId, command, at, atErrorMs, actor, ...(reading && { reading }) };
    // Somebody else's desk by now: what this person saw is no longer here, so the server decides alone.
    const isTheirs = desk.state.user === user;
    const decision = isTheirs ? foretell(viewOf(caseId), command, user, tap, recordedAt) : LEFT_TO_SERVER;
    if (!decision.ok) return { ...tap, error: shown(decision.refusal) };
    const events = decision.events.map(
      (event, index): CaseEvent => ({ ...event, id: eventId(`${commandId}:${index}`), recordedAt }),
    );
    const pending = { ...tap, status: 'waiting' as const, events };
    await keeper.keep(pending);
    if (desk.state.user === user) desk.change(withTap(desk.state, pending));
    return undefined;
  }

  async #forget(commandId: CommandId): Promise<void> {
    const { desk, keeper } = this.#ports;
    const refusals = withoutRefusal(desk.state.refusals, commandId);
    desk.change({ ...desk.state, refusals });
    await keeper.dropRefused(commandId);
  }
}

const LEFT_TO_SERVER: Decision<DecidedEvent> = { ok: true, events: [] };

const shown = ({ code, message }: Refusal): RefusedCommand['error'] => ({ code, message });
