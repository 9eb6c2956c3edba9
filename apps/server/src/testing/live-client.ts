import { type CaseCommand, type CaseId, fold, type LoggedEvent, type User } from '@ionm-clock/domain';
import {
  type Batch,
  type ClientToServer,
  type CommandAnswer,
  type CommandMessage,
  type Directory,
  type EmergencyAccess,
  PROTOCOL_VERSION,
  type ServerToClient,
  type Snapshot,
} from '@ionm-clock/protocol';
import { io, type Socket } from 'socket.io-client';
import { Changes } from './changes.ts';
import { message } from './commands.ts';

type LiveSocket = Socket<ServerToClient, ClientToServer>;

/** A viewer over a real connection, which holds what it was sent and notices what is missing or comes twice. */
export class LiveClient {
  readonly user: User;
  readonly socket: LiveSocket;
  readonly snapshots: Snapshot[] = [];
  readonly batches: Batch[] = [];
  /** Those that came by themselves, not with a snapshot. */
  readonly directories: Directory[] = [];
  /** Each list of the emergency access that goes on. */
  readonly emergencies: (readonly EmergencyAccess[])[] = [];
  readonly cases = new Map<CaseId, LoggedEvent[]>();
  /** Gaps and repetitions; empty when all is well. */
  readonly wrong: string[] = [];
  logId: string | undefined;
  held: number | undefined;
  #scope: string | undefined;
  readonly #changes = new Changes();

  /** `holding`: what the client says that it has from before. */
  constructor(address: string, user: User, holding: { logId?: string; held?: number } = {}) {
    this.user = user;
    this.logId = holding.logId;
    this.held = holding.held;
    this.socket = io(address, {
      forceNew: true,
      transports: ['websocket'],
      reconnectionDelay: 5,
      reconnectionDelayMax: 20,
      auth: (give) => give({ protocol: PROTOCOL_VERSION, token: `demo:${user.userId}`, ...this.#holding() }),
    });
    this.socket.on('snapshot', (snapshot) => this.#take(() => this.#takeSnapshot(snapshot)));
    this.socket.on('directory', (directory) => this.#take(() => this.directories.push(directory)));
    this.socket.on('emergency', (list) => this.#take(() => this.emergencies.push(list)));
    this.socket.on('batch', (batch) => this.#take(() => this.#takeBatch(batch)));
    for (const change of ['connect', 'disconnect', 'connect_error'] as const) {
      this.socket.on(change, () => this.#changes.happened());
    }
  }

  until(isSo: () => boolean): Promise<void> {
    return this.#changes.until(isSo);
  }

  /** Resolves when the client holds the log up to there. */
  reached(seq: number): Promise<void> {
    return this.until(() => this.held !== undefined && this.held >= seq);
  }

  does(caseId: string, command: CaseCommand): Promise<CommandAnswer> {
    return this.sends(message(caseId, command));
  }

  sends(sent: CommandMessage): Promise<CommandAnswer> {
    return this.socket.emitWithAck('command', sent);
  }

  /** Breaks the connection under Socket.IO, as a lost network does; it comes back by itself. */
  loseNetwork(): void {
    const { engine } = this.socket.io;
    if (engine?.readyState === 'open') engine.close();
  }

  /** What the events that it holds fold to. */
  folded() {
    return new Map([...this.cases].map(([caseId, events]) => [caseId, fold(caseId, events)]));
  }

  close(): void {
    this.socket.disconnect();
  }

  #holding() {
    return {
      ...(this.logId && { logId: this.logId }),
      ...(this.#scope && { scope: this.#scope }),
      ...(this.held !== undefined && { held: this.held }),
    };
  }

  #take(taken: () => void): void {
    taken();
    this.#changes.happened();
  }

  #takeSnapshot(snapshot: Snapshot): void {
    this.snapshots.push(snapshot);
    this.logId = snapshot.logId;
    this.#scope = snapshot.scope;
    this.held = snapshot.to;
    this.cases.clear();
    for (const { events } of snapshot.cases) this.#add(events);
  }

  #takeBatch(batch: Batch): void {
    this.batches.push(batch);
    if (this.held === undefined || batch.from > this.held) {
      this.wrong.push(`a gap between ${this.held} and ${batch.from}`);
      this.socket.emit('catchUp', this.held ?? 0);
      return;
    }
    if (batch.to <= this.held) return;
    this.held = batch.to;
    for (const events of Map.groupBy(batch.events, (event) => event.caseId).values()) this.#add(events);
  }

  /** The events of one case: what follows those held, or all from the first. */
  #add(events: readonly LoggedEvent[]): void {
    const [first] = events;
    if (first === undefined) return;
    const held = this.cases.get(first.caseId) ?? [];
    if (first.version !== 1 && first.version !== held.length + 1) {
      this.wrong.push(`${first.caseId} goes from version ${held.length} to ${first.version}`);
    }
    this.cases.set(first.caseId, [...held, ...events.slice(Math.max(0, held.length + 1 - first.version))]);
  }
}
