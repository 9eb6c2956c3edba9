import type { CaseCommand, CaseId, CommandId, LoggedEvent, UserId } from '@ionm-clock/domain';
import type { CommandAnswer, CommandMessage } from '@ionm-clock/protocol';
import type { EventStore } from '@ionm-clock/server/log';
import type { Simulation } from '../seed/simulation.ts';

/** What an event says, beside when: what is foretold and decided. */
export interface Said {
  readonly source: string;
  readonly type: string;
  readonly payload: unknown;
}

/** What the server said of a command, and how far the log reached then. */
export interface Answered {
  readonly message: CommandMessage;
  readonly events: readonly LoggedEvent[] | 'refused';
  readonly head: number;
  /** By the server's wall clock. */
  readonly arrivedAt: number;
}

/** How far the log reached when the server answered, and its time. */
export interface AnsweredWhen {
  readonly head: number;
  readonly at: number;
}

/** What somebody did on a screen, as an onlooker with a perfect clock would write it down. */
export interface Tap {
  /** Undefined until the page has taken it. */
  commandId?: string;
  readonly device: string;
  readonly page: string;
  /** The page on whose clock it was tapped; another, where a refused tap is done again. */
  readonly tappedOn: string;
  /** The refused tap that this does again. */
  readonly again?: string;
  readonly userId: UserId;
  readonly caseId: CaseId;
  readonly command: CaseCommand;
  /** The server's time when it happened, exactly. */
  readonly at: number;
  /** True time when it happened. */
  readonly trueAt: number;
  /** The last `seq` that the screen had taken into account. */
  readonly held: number;
  /** Ids of the taps of this device on this case that the server had not confirmed yet. */
  readonly unconfirmed: readonly string[];
  /** What the screen showed at once; undefined until it does. */
  foretold?: readonly Said[];
  /** Whether the device kept it before the screen showed it. */
  wasKept?: boolean;
  /** Whether the instant was not final when it was tapped. */
  wasProvisional?: boolean;
}

/** What the screen took and what the server said: the truth that the log is held against in the end. */
export class TapLedger {
  readonly taps = new Map<string, Tap>();
  /** In order, of each page: taps that have no command id yet. */
  readonly #unnamed = new Map<string, Tap[]>();
  /** Refused taps that the person let go, or did again. */
  readonly settled = new Set<string>();
  /** What the server answered, each time. */
  readonly answers = new Map<string, Answered>();
  readonly #sim: Simulation;
  readonly #log: EventStore;
  #named = 0;

  /** `log`: what is on the server's disk. */
  constructor(sim: Simulation, log: EventStore) {
    this.#sim = sim;
    this.#log = log;
  }

  /** The next command that this page names is this tap. */
  tapped(tap: Tap): void {
    const unnamed = this.#unnamed.get(tap.page) ?? [];
    this.#unnamed.set(tap.page, [...unnamed, tap]);
  }

  /**
   * The page is nobody's desk, or becomes another's: refused taps that wait to be done again are not, because the screen forgets them;
   * they are still there to be settled.
   */
  deskClosed(page: string): void {
    const unnamed = this.#unnamed.get(page) ?? [];
    for (const { again } of unnamed) if (again !== undefined) this.settled.delete(again);
    this.#unnamed.set(
      page,
      unnamed.filter(({ again }) => again === undefined),
    );
  }

  /** A new command id for the first tap of the page that has none. */
  next(page: string): string {
    const id = `command-${String(++this.#named).padStart(4, '0')}`;
    const tap = this.#unnamed.get(page)?.shift();
    if (tap === undefined) this.#sim.broken('only taps are sent', `${page} sends what nobody tapped`);
    else {
      tap.commandId = id;
      this.taps.set(id, tap);
      this.#sim.trace.say(tap.device, `${id} is ${tap.command.type} on ${tap.caseId} by ${tap.userId}`);
    }
    return id;
  }

  /** The server answers: the same each time, and not `ok` before the events are on disk. */
  answered(answer: CommandAnswer, message: CommandMessage, { head, at }: AnsweredWhen): void {
    const { commandId } = message;
    this.#sim.trace.say('server', `answers ${commandId}: ${answer.ok ? 'stored' : answer.error.code}`);
    if (!answer.ok && LATER.has(answer.error.code)) return;
    const events = answer.ok ? answer.events : 'refused';
    void this.#isOnDisk(commandId, answer.ok);
    const before = this.answers.get(commandId);
    if (before === undefined) {
      if (!answer.ok) this.#refused(message, answer.error.code);
      this.answers.set(commandId, { message, events, head, arrivedAt: at });
      return;
    }
    this.#sim.happened('outcome: repeat got the first answer', 'server');
    this.#sim.check(
      'a repeat gets the first answer',
      JSON.stringify(before.events) === JSON.stringify(events),
      () => `${commandId}: ${JSON.stringify(before.events)} and then ${JSON.stringify(events)}`,
    );
  }

  async #isOnDisk(id: CommandId, ok: boolean): Promise<void> {
    const stored = (await this.#log.answersOf([id])).get(id);
    const isSame = stored !== undefined && 'events' in stored === ok;
    this.#sim.check(
      'what is answered is on disk',
      isSame,
      () => `${id} was answered, and is not on the disk`,
    );
  }

  #refused({ command }: CommandMessage, code: string): void {
    this.#sim.happened('outcome: refused by the server', 'server');
    if (command.type === 'endMonitoring' && code === 'already-ended') {
      this.#sim.happened('outcome: stop against a stop', 'server');
    }
  }
}

/** Answers that mean: not now. */
const LATER: ReadonlySet<string> = new Set(['not-saved', 'shutting-down', 'signed-out', 'too-many-requests']);
