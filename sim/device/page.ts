import { CaseClient } from '@ionm-clock/client';
import { commandId, type User } from '@ionm-clock/domain';
import { PROTOCOL_VERSION } from '@ionm-clock/protocol';
import { Connection } from '../network/connection.ts';
import type { DiskUser } from './device-disk.ts';
import { keepInStep } from './keep-in-step.ts';
import { linkOver } from './link-over.ts';
import { PageClock } from './page-clock.ts';
import type { PageHost } from './page-host.ts';

const CONNECT_WITHIN_MS = 5_000;
const SIGNS_IN_AFTER_MS = [2_000, 30_000] as const;
const RECONNECT_AFTER_MS = [500, 1_500] as const;

/** One load of the web app: the real client and the real clock, and of the page only what joins them to the device. */
export class Page {
  readonly client: CaseClient;
  readonly clock: PageClock;
  readonly #device: PageHost;
  readonly id: string;
  /** Whose desk it is. */
  user: User;
  readonly #disk: DiskUser = { run: (work) => this.#run(work) };
  #isLoaded = true;
  #connection: Connection | undefined;
  #isWelcome = false;
  #askTime: () => void = () => {};

  constructor(device: PageHost, user: User, id: string) {
    this.#device = device;
    this.user = user;
    this.id = id;
    this.clock = new PageClock(id, device.clocks, device.disk);
    const { sim } = device;
    const kept = device.disk.open(this.#disk);
    this.client = new CaseClient({
      deviceStore: sim.variant.deviceStore?.(kept) ?? kept,
      clock: sim.variant.tapClock?.(this.clock) ?? this.clock,
      newCommandId: () => commandId(device.ledger.next(id)),
      after: (ms, callback) => this.#after(ms, callback),
    });
  }

  /** Whether this page has a connection on which it was welcomed. */
  get isConnected(): boolean {
    return this.#isWelcome;
  }

  start(): void {
    this.#askTime = keepInStep({
      clock: this.clock,
      after: (ms, callback) => this.#after(ms, callback),
      ask: (answer) => this.#connection?.askTime((now) => this.#run(() => answer(now))),
      isConnected: () => this.#isWelcome,
      learned: () => this.client.timeLearned(),
    });
    this.#open();
  }

  /** The same page becomes the desk of another person. */
  switchTo(user: User): void {
    this.user = user;
    this.#connection?.giveUp();
    this.#connection = undefined;
    this.#isWelcome = false;
    this.client.close();
    this.#open();
  }

  end(): void {
    this.#isLoaded = false;
    this.#device.disk.pageGone(this.#disk);
    this.#connection?.giveUp();
  }

  fallAsleep(): void {
    this.#connection?.fallAsleep(() => this.#device.isAsleep);
  }

  wake(): void {
    this.#askTime();
  }

  /** The connection ends, and the page is told at once. */
  loseConnection(): void {
    if (this.#connection === undefined) return;
    this.#connection.giveUp();
    this.#lost();
  }

  /** The network dies, and nobody is told. */
  fallSilent(): void {
    this.#connection?.fallSilent();
  }

  #open(): void {
    const user = this.user;
    this.#device.ledger.deskClosed(this.id);
    void this.client.open(user).then(() => {
      if (this.user !== user) return;
      const { sim, name, path } = this.#device;
      const { confirmed } = this.client.store.getState();
      if (this.#isWelcome) sim.happened('device: connected before its disk was read', name);
      else if (confirmed !== undefined && path.isCut) {
        sim.happened('device: started without a network, with a kept log', name);
      }
      this.#connect();
    });
  }

  #connect(): void {
    if (this.#connection !== undefined || !this.#isLoaded) return;
    const { sim, path, machine, ledger } = this.#device;
    const connection = new Connection(sim, path, machine, ledger);
    this.#connection = connection;
    const { confirmed } = this.client.store.getState();
    const { client } = this;
    const whileThis = (work: () => void) => () => {
      if (this.#connection === connection) work();
    };
    const onPage = (work: () => void) => this.#run(whileThis(work));
    connection.open(
      {
        protocol: PROTOCOL_VERSION,
        token: this.user.userId,
        ...(confirmed && { logId: confirmed.logId, scope: confirmed.scope, held: confirmed.held }),
      },
      {
        welcomed: () => onPage(() => this.#welcomed(connection)),
        refused: (why) => onPage(() => (why === 'signed-out' ? this.#signedOut() : this.#lost())),
        lost: () => onPage(() => this.#lost()),
        snapshot: (snapshot) => onPage(() => client.takeSnapshot(snapshot)),
        directory: (directory) => onPage(() => client.takeDirectory(directory)),
        batch: (batch) => onPage(() => client.takeBatch(batch)),
      },
    );
    this.#after(
      CONNECT_WITHIN_MS,
      whileThis(() => {
        if (this.#isWelcome) return;
        connection.giveUp();
        this.#lost();
      }),
    );
  }

  #welcomed(connection: Connection): void {
    this.#isWelcome = true;
    this.#device.sim.trace.say(this.#device.name, 'connected');
    this.client.connected(
      linkOver(connection, {
        after: (ms, callback) => this.#after(ms, callback),
        run: (work) => this.#run(work),
        askTime: () => this.#askTime(),
        gaveUp: () => this.#device.sim.happened('network: no answer in good time', this.#device.name),
      }),
    );
    this.#askTime();
  }

  #lost(): void {
    this.#connection = undefined;
    if (this.#isWelcome) {
      this.#isWelcome = false;
      this.#device.sim.trace.say(this.#device.name, 'connection lost');
      this.client.disconnected();
    }
    this.#after(this.#device.sim.random.between(...RECONNECT_AFTER_MS), () => this.#connect());
  }

  /** The person signs in again, after a while. */
  #signedOut(): void {
    const user = this.user;
    this.#connection = undefined;
    this.client.close();
    this.#device.ledger.deskClosed(this.id);
    this.#after(this.#device.sim.random.between(...SIGNS_IN_AFTER_MS), () => {
      if (this.user === user && this.#connection === undefined) this.#open();
    });
  }

  #after(ms: number, callback: () => void): () => void {
    return this.#device.sim.after(ms, () => this.#run(callback));
  }

  #run(work: () => void): void {
    this.#device.run(() => {
      if (this.#isLoaded) work();
    });
  }
}
