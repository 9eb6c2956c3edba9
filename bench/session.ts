import { connectAppClient } from './load/app-client.ts';
import { CaseWork } from './load/case-work.ts';
import type { Client } from './load/client.ts';
import { countCommands } from './load/count-commands.ts';
import { LightClient } from './load/light-client.ts';
import type { MeanSizes } from './load/message-sizes.ts';
import { timeTaps } from './load/time-taps.ts';
import { ServerProcess } from './server-process/server-process.ts';
import { BUSY_CLIENTS, READING_PHYSICIANS, TAPPER, TECHNOLOGISTS } from './staff.ts';
import type { Subject } from './subject.ts';

export interface Throughput {
  readonly commands: number;
  readonly ms: number;
  readonly commits: number;
  /** What the server used of the processors for them. */
  readonly cpuMs: number;
}

/** A fresh server with everyone connected: those who watch, and one who taps. */
export class Session {
  readonly #server: ServerProcess;
  readonly #work: CaseWork;
  readonly #tapper: Client;
  readonly #watchers: readonly LightClient[];
  readonly #busy: readonly LightClient[];

  static async open(subject: Subject): Promise<Session> {
    const server = await ServerProcess.start(subject.serverScript, subject.serverArguments);
    const handshakeOf = (userId: string) => subject.handshakeOf(server.address, userId);
    try {
      const watchers = new Map<string, LightClient>();
      for (const userId of [...TECHNOLOGISTS, ...READING_PHYSICIANS])
        watchers.set(userId, await LightClient.connect(server.address, await handshakeOf(userId)));
      const tapper = await connectAppClient(server.address, await handshakeOf(TAPPER));
      await subject.openDay((userId) => {
        const client = watchers.get(userId);
        if (client === undefined) throw new Error(`${userId} is not connected`);
        return client;
      });
      return new Session(server, new CaseWork(subject), tapper, [...watchers.values()]);
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  private constructor(
    server: ServerProcess,
    work: CaseWork,
    tapper: Client,
    watchers: readonly LightClient[],
  ) {
    this.#server = server;
    this.#work = work;
    this.#tapper = tapper;
    this.#watchers = watchers;
    this.#busy = watchers.slice(0, BUSY_CLIENTS);
  }

  /** Milliseconds from each tap to the last of the watchers seeing it. */
  timeTaps(ms: number): Promise<readonly number[]> {
    return timeTaps(this.#tapper, this.#watchers, this.#work, ms);
  }

  /** Leaves only those connected who are busy in `countCommands`. */
  dismissOthers(): void {
    this.#tapper.close();
    for (const watcher of this.#watchers.slice(BUSY_CLIENTS)) watcher.close();
  }

  /**
   * Commands acknowledged in a stretch of time, in closed loop. Throws unless each of them is one event on disk that each
   * busy client was shown once.
   */
  async countCommands(ms: number): Promise<Throughput> {
    const before = await this.#allIsShown();
    const counted = await countCommands(this.#busy, this.#work, ms);
    const after = await this.#allIsShown();
    for (const count of [
      after.stored - before.stored,
      ...after.shown.map((n, i) => n - (before.shown[i] ?? 0)),
    ])
      if (count !== counted.commands)
        throw new Error(`${counted.commands} commands were acknowledged, ${count} events stored or shown`);
    return { ...counted, commits: after.broadcasts - before.broadcasts, cpuMs: after.cpuMs - before.cpuMs };
  }

  /** Profiles the server meanwhile. */
  profiled<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
    return this.#server.profiled(path, work);
  }

  /** Of what one busy client sent and was sent. */
  meanSizes(): MeanSizes {
    const [first] = this.#busy;
    if (first === undefined) throw new Error('nobody is busy');
    return first.sizes.means();
  }

  async close(): Promise<void> {
    this.dismissOthers();
    for (const client of this.#busy) client.close();
    await this.#server.stop();
  }

  /** Waits until every busy client has been shown all that is stored, so that one stretch does not count in the next. */
  async #allIsShown() {
    const { events, cpuMs } = await this.#server.usage();
    await Promise.all(this.#busy.map((client) => client.isShown(events)));
    return {
      stored: events,
      cpuMs,
      shown: this.#busy.map((client) => client.shown.events),
      broadcasts: this.#busy[0]?.shown.broadcasts ?? 0,
    };
  }
}
