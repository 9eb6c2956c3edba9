import {
  type CaseCommand,
  caseId,
  commandId,
  facilityId,
  instant,
  milliseconds,
  type User,
  userId,
} from '@ionm-clock/domain';
import type { CommandAnswer, CommandMessage, Snapshot } from '@ionm-clock/protocol';
import { CaseClient } from '../case-client.ts';
import type { ClockReading, TapTime } from '../clock/clock-reading.ts';
import type { Link } from '../command-sender.ts';
import type { DeviceStore, RefusedCommand } from '../device-store/device-store.ts';
import { MemoryDeviceStore } from '../device-store/memory-device-store.ts';

export const BRANDT: User = {
  userId: userId('other'),
  role: 'technologist',
  name: 'Maya Brandt',
  facilities: [facilityId('Mercy')],
};
export const OSEI: User = {
  userId: userId('tech'),
  role: 'technologist',
  name: 'Kofi Osei',
  facilities: [facilityId('Mercy')],
};

/** A connection of which the test decides what is answered, and when. */
export class TestLink implements Link {
  readonly sent: CommandMessage[] = [];
  readonly caughtUpFrom: number[] = [];
  timesAsked = 0;
  readonly #answers: ((answer: CommandAnswer | undefined) => void)[] = [];

  send(message: CommandMessage): Promise<CommandAnswer | undefined> {
    this.sent.push(message);
    return new Promise((answer) => this.#answers.push(answer));
  }

  catchUp(held: number): void {
    this.caughtUpFrom.push(held);
  }

  askTime(): void {
    this.timesAsked++;
  }

  /** Answers the n-th command that was sent. */
  async answers(index: number, answer: CommandAnswer | undefined): Promise<void> {
    this.#answers[index]?.(answer);
    await settled();
  }
}

/** A tablet whose time, disk and network the test holds in its hands. */
export class Tablet {
  readonly disk: DeviceStore;
  client: CaseClient;
  now = Date.parse('2026-11-03T14:10:00Z');
  /** What the clock says of a reading; the reading itself, unless the test says otherwise. */
  timeAt = (reading: ClockReading): TapTime => ({
    at: instant(reading.wallMs),
    atErrorMs: milliseconds(5),
    final: true,
  });
  #commands = 0;
  #timers: { readonly due: number; readonly callback: () => void }[] = [];

  constructor(disk: DeviceStore = new MemoryDeviceStore()) {
    this.disk = disk;
    this.client = this.#client();
  }

  /** The page is gone, with all that it held in memory; another is opened on the same device. */
  async loadAgain(user = OSEI): Promise<void> {
    this.#timers = [];
    this.client = this.#client();
    await this.client.open(user);
  }

  async connects(): Promise<TestLink> {
    const link = new TestLink();
    this.client.connected(link);
    await settled();
    return link;
  }

  /** A second later the person does this. */
  async taps(id: string, command: CaseCommand): Promise<void> {
    this.now += 1_000;
    await this.client.issue(caseId(id), command);
    await settled();
  }

  async waits(ms: number): Promise<void> {
    this.now += ms;
    const due = this.#timers.filter((timer) => timer.due <= this.now);
    this.#timers = this.#timers.filter((timer) => timer.due > this.now);
    for (const { callback } of due) callback();
    await settled();
  }

  /** The first command that waits to be settled. */
  get refused(): RefusedCommand {
    const [refused] = this.shown.refusals;
    if (refused === undefined) throw new Error('nothing was refused');
    return refused;
  }

  get shown() {
    return this.client.store.getState();
  }

  statusOf(id: string) {
    return this.client.views().get(caseId(id))?.state.clock.status;
  }

  #client(): CaseClient {
    return new CaseClient({
      deviceStore: this.disk,
      clock: {
        read: () => ({ page: 'page', monotonicMs: this.now, wallMs: this.now }),
        timeAt: (reading) => this.timeAt(reading),
      },
      newCommandId: () => commandId(`tap-${++this.#commands}`),
      after: (ms, callback) => {
        const timer = { due: this.now + ms, callback };
        this.#timers.push(timer);
        return () => {
          this.#timers = this.#timers.filter((other) => other !== timer);
        };
      },
    });
  }
}

/** Everything that can go on without time passing has gone on: nothing here takes more turns than this. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 100; turn++) await Promise.resolve();
}

/** A tablet on which somebody has signed in, and the server has told this. */
export async function openedTablet(told: Snapshot, disk: DeviceStore): Promise<Tablet> {
  const tablet = new Tablet(disk);
  await tablet.client.open(OSEI);
  tablet.client.takeSnapshot(told);
  return tablet;
}
