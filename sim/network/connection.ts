import type { Instant } from '@ionm-clock/domain';
import type { CommandAnswer, CommandMessage, ConnectionRefusal, Handshake } from '@ionm-clock/protocol';
import type { ViewerLine } from '@ionm-clock/server/live';
import type { AnsweredWhen } from '../people/tap-ledger.ts';
import type { Simulation } from '../seed/simulation.ts';
import type { ServerMachine } from '../server/server-machine.ts';
import type { ServerEnd, ServerProcess } from '../server/server-process.ts';
import { type ClientEnd, serverEnd } from './ends.ts';
import type { Path } from './path.ts';
import { Stream } from './stream.ts';

interface ServerSide {
  readonly process: ServerProcess;
  readonly end: ServerEnd;
  readonly line: ViewerLine;
}

interface Watch {
  readonly answered: (answer: CommandAnswer, message: CommandMessage, when: AnsweredWhen) => void;
}

/** How long an end takes to notice that it hears nothing: pings come every 25 s and are awaited for 20 s. */
const NOTICES_AFTER_MS = [5_000, 45_000] as const;

/**
 * One connection: two streams between a client and a process of the server. Messages are in order within it and cross as JSON.
 * Either end may be gone while the other does not know it, and what was sent before still arrives.
 */
export class Connection {
  readonly #sim: Simulation;
  readonly #path: Path;
  readonly #machine: ServerMachine;
  readonly #watch: Watch;
  readonly #up: Stream;
  readonly #down: Stream;
  #client: ClientEnd | undefined;
  #server: ServerSide | undefined;

  constructor(sim: Simulation, path: Path, machine: ServerMachine, watch: Watch) {
    this.#sim = sim;
    this.#path = path;
    this.#machine = machine;
    this.#watch = watch;
    this.#up = new Stream(sim, path, 'up');
    this.#down = new Stream(sim, path, 'down');
  }

  open(said: Handshake, client: ClientEnd): void {
    this.#client = client;
    this.#up.carry(() => this.#arrived(said));
    this.#noticeCuts();
  }

  sendCommand(message: CommandMessage, answer: (answer: CommandAnswer) => void): void {
    const text = JSON.stringify(message);
    const times = this.#sim.random.chance(0.04) ? 2 : 1;
    for (let i = 0; i < times; i++) {
      this.#toServer(({ process, line }) => {
        if (i > 0) this.#sim.happened('network: command delivered twice', this.#path.name);
        if (this.#client === undefined) {
          this.#sim.happened('network: command arrived after its connection was given up', this.#path.name);
        }
        process.command(line, JSON.parse(text), (given) => {
          this.#watch.answered(given, message, {
            head: process.queue.world.head,
            at: this.#machine.timeAt(this.#sim.now),
          });
          const answered = JSON.stringify(given);
          this.#toClient(() => answer(JSON.parse(answered)));
        });
      });
    }
  }

  askTime(answer: (now: Instant) => void): void {
    this.#toServer(({ process }) => {
      const now = process.hub.clock();
      this.#toClient(() => answer(now));
    });
  }

  catchUp(held: number): void {
    this.#sim.happened('network: viewer found a gap', this.#path.name);
    this.#toServer(({ process, line }) => process.hub.catchUp(line, held));
  }

  /** The client gives this connection up; the server learns of it after what was sent before, if it does. */
  giveUp(): void {
    if (this.#client === undefined) return;
    this.#client = undefined;
    const { random } = this.#sim;
    if (this.#up.underWay > 0 && random.chance(0.5)) this.#up.holdUp(random.skewed(10, 20_000));
    this.#up.carry(() => this.#serverEnds());
  }

  /** Neither end hears anything any more, and both find out only later. */
  fallSilent(): void {
    if (this.#client === undefined) return;
    this.#sim.happened('network: link died silently', this.#path.name);
    this.#up.fallSilent();
    this.#down.fallSilent();
    this.#noticeLater(() => true);
  }

  /** The client hears and says nothing while this holds; both ends find out only later. */
  fallAsleep(isAsleep: () => boolean): void {
    if (this.#client !== undefined) this.#noticeLater(isAsleep);
  }

  #arrived(said: Handshake): void {
    const { process } = this.#machine;
    if (process === undefined) {
      this.#sim.happened('network: connection refused while the server is down', this.#path.name);
      this.#toClient(() => this.#refuse('unreachable'));
      return;
    }
    const welcome = process.hub.welcome(said, { cookie: undefined, address: this.#path.name });
    if (!welcome.ok) {
      this.#toClient(() => this.#refuse(welcome.refusal));
      return;
    }
    const end = serverEnd({
      sim: this.#sim,
      name: this.#path.name,
      heldSomething: said.held !== undefined,
      tell: (arrives) => this.#toClient(arrives),
      end: () => this.#serverEnds(),
    });
    const line = process.lineFor(welcome.viewer, end);
    this.#server = { process, end, line };
    this.#machine.onceCrashed(() => this.#serverCrashed());
    this.#toClient((client) => client.welcomed());
    process.hub.connected(line);
  }

  #toServer(arrives: (server: ServerSide) => void): void {
    if (this.#client === undefined) return;
    this.#up.carry(() => {
      if (this.#server !== undefined) arrives(this.#server);
    });
  }

  #toClient(arrives: (client: ClientEnd) => void): void {
    this.#down.carry(() => {
      if (this.#client !== undefined) arrives(this.#client);
    });
  }

  #refuse(why: ConnectionRefusal | 'unreachable'): void {
    const client = this.#client;
    this.#client = undefined;
    client?.refused(why);
  }

  #serverEnds(): void {
    const server = this.#server;
    if (server === undefined) return;
    this.#server = undefined;
    server.process.hub.disconnected(server.line);
    server.process.gone(server.end);
    this.#down.carry(() => this.#clientLost());
  }

  #serverCrashed(): void {
    if (this.#server === undefined) return;
    this.#server = undefined;
    const { random } = this.#sim;
    // A machine that loses power tells nobody.
    if (random.chance(0.3)) this.fallSilent();
    else this.#down.carry(() => this.#clientLost());
  }

  #clientLost(): void {
    const client = this.#client;
    if (client === undefined) return;
    if (this.#up.underWay > 0)
      this.#sim.happened('network: link lost with messages on the way', this.#path.name);
    this.#client = undefined;
    client.lost();
  }

  #noticeCuts(): void {
    this.#path.onceCut(() => {
      if (this.#client === undefined && this.#server === undefined) return;
      this.#noticeLater(() => this.#path.isCut);
      this.#noticeCuts();
    });
  }

  #noticeLater(isStillSo: () => boolean): void {
    const { random } = this.#sim;
    const later = (notice: () => void) =>
      this.#sim.after(random.between(...NOTICES_AFTER_MS), () => {
        if (isStillSo()) notice();
      });
    later(() => this.#clientLost());
    later(() => this.#serverEnds());
  }
}
