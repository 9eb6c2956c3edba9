import { seededRandom } from '../../random.ts';
import { ServerProcess } from '../../server-process/server-process.ts';
import type { Subject } from '../../subject.ts';
import { CaseWork } from '../case-work.ts';
import { mustBeTaken } from '../client.ts';
import type { LightClient } from '../light-client.ts';
import type { MeanSizes } from '../message-sizes.ts';
import { Boards } from './boards.ts';
import { type Connecting, connectEveryone } from './connect-everyone.ts';
import type { DayCase, HospitalDay } from './hospital-day.ts';
import { paced } from './paced.ts';

/** How many technologists command in closed loop, all of them at cases of their own, all over the organisation. */
export const BUSY_TECHNOLOGISTS = 100;

/** What was asked in a stretch of time, and what the server used of the processors for it. */
export interface Stretch {
  readonly ms: number;
  readonly commands: number;
  readonly cpuMs: number;
}

export interface TapTimes {
  /** Milliseconds from each tap to the board of the case's reading physician, and to the last board on which it must be seen. */
  readonly toPhysician: readonly number[];
  readonly toLast: readonly number[];
}

/** A fresh server on which everyone of the organisation is connected, with the day under way. */
export class DaySession {
  readonly connecting: Connecting;
  readonly #server: ServerProcess;
  readonly #day: HospitalDay;
  readonly #clients: ReadonlyMap<string, LightClient>;
  readonly #boards: Boards;
  readonly #work: CaseWork;
  readonly #random = seededRandom(1);

  static async open(subject: Subject, day: HospitalDay): Promise<DaySession> {
    const server = await ServerProcess.start(subject.serverScript, subject.serverArguments);
    try {
      const { clients, connecting } = await connectEveryone(server, subject, day);
      return new DaySession(server, day, clients, new CaseWork(subject, day.cases.length), connecting);
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  private constructor(
    server: ServerProcess,
    day: HospitalDay,
    clients: ReadonlyMap<string, LightClient>,
    work: CaseWork,
    connecting: Connecting,
  ) {
    this.#server = server;
    this.#day = day;
    this.#clients = clients;
    this.#work = work;
    this.#boards = new Boards(day, clients);
    this.connecting = connecting;
  }

  /** Taps at cases all over the organisation, so many a second at times of their own, whatever the server does. */
  async timeTaps(ms: number, tapsPerSecond: number): Promise<Stretch & TapTimes> {
    const toPhysician: number[] = [];
    const toLast: number[] = [];
    const underWay = new Set<DayCase>();
    const tap = async (): Promise<void> => {
      const one = this.#idleCase(underWay);
      underWay.add(one);
      const command = this.#work.next(one.caseNumber);
      const seen = this.#boards.haveSeen(one, command.commandId);
      this.#boards.happens(one);
      const tappedAt = performance.now();
      const answered = this.#clientOf(one.technologist).command(command);
      const { byPhysician, byAll } = await seen;
      mustBeTaken(await answered);
      underWay.delete(one);
      toPhysician.push(byPhysician - tappedAt);
      toLast.push(byAll - tappedAt);
    };
    const stretch = await this.#stretch(() => paced(ms, tapsPerSecond, this.#random, tap));
    return { ...stretch, toPhysician, toLast };
  }

  /** Commands acknowledged while everyone watches, each busy technologist sending the next when the one before is answered. */
  countCommands(ms: number): Promise<Stretch> {
    const { cases } = this.#day;
    const busy = Array.from({ length: BUSY_TECHNOLOGISTS }, (_, index) => {
      const one = cases[Math.floor((index * cases.length) / BUSY_TECHNOLOGISTS)];
      if (one === undefined) throw new RangeError('there are fewer cases than busy technologists');
      return one;
    });
    return this.#stretch(async () => {
      const end = performance.now() + ms;
      const counts = await Promise.all(
        busy.map(async (one) => {
          const client = this.#clientOf(one.technologist);
          let count = 0;
          for (; performance.now() < end; count++) {
            this.#boards.happens(one);
            mustBeTaken(await client.command(this.#work.next(one.caseNumber)));
          }
          return count;
        }),
      );
      return counts.reduce((sum, count) => sum + count, 0);
    });
  }

  /** Profiles the server meanwhile. */
  profiled<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
    return this.#server.profiled(path, work);
  }

  /** Of what one busy technologist sent and was sent. */
  meanSizes(): MeanSizes {
    return this.#clientOf(this.#day.cases[0]?.technologist ?? '').sizes.means();
  }

  async close(): Promise<void> {
    for (const client of this.#clients.values()) client.close();
    await this.#server.stop();
  }

  /** Throws unless each command is one event on disk and is shown once on each board where it must be, and nothing else is. */
  async #stretch(work: () => Promise<number>): Promise<Stretch> {
    const before = await this.#server.usage();
    const startedAt = performance.now();
    const commands = await work();
    const ms = performance.now() - startedAt;
    await this.#boards.showAll();
    const after = await this.#server.usage();
    const stored = after.events - before.events;
    if (stored !== commands)
      throw new Error(`${commands} commands were acknowledged, ${stored} events stored`);
    return { ms, commands, cpuMs: after.cpuMs - before.cpuMs };
  }

  #idleCase(underWay: ReadonlySet<DayCase>): DayCase {
    const { cases } = this.#day;
    for (;;) {
      const one = cases[Math.floor(this.#random() * cases.length)];
      if (one !== undefined && !underWay.has(one)) return one;
    }
  }

  #clientOf(id: string): LightClient {
    const client = this.#clients.get(id);
    if (client === undefined) throw new Error(`${id} is not connected`);
    return client;
  }
}
