import type { Instant } from '@ionm-clock/domain';
import {
  type CommandAnswer,
  type ConnectionRefusal,
  handshakeSchema,
  openedSchema,
  PROTOCOL_VERSION,
  parseCommandMessage,
} from '@ionm-clock/protocol';
import { isOpenTo, refusedCommand } from '../audit/refused-commands.ts';
import type { Session } from '../sign-in/sign-in.ts';
import type { Committed } from '../world/committed.ts';
import { audienceOf, scopeOf } from './audience.ts';
import { tellEmergencies } from './emergency-alerts.ts';
import type { HubOptions } from './hub-options.ts';
import { atOnce } from './in-portions.ts';
import { notUnderstood, SHUTTING_DOWN, SIGNED_OUT } from './no-answer.ts';
import { Publisher } from './publisher.ts';
import { snapshotFor, tailFor } from './snapshot.ts';
import type { ConnectionFrom, ViewerLine, Welcome } from './viewer.ts';

/** So many connections are looked at before others get their turn. */
const PORTION = 100;

/** The live conversation with viewers, whatever carries it: commands in, snapshots and the tail of the log out. */
export class LiveHub {
  readonly #options: HubOptions;
  readonly #publisher: Publisher;
  /** Each with the audience that it joined. */
  readonly #lines = new Map<ViewerLine, string>();
  #closing = false;

  constructor(options: HubOptions) {
    this.#options = options;
    this.#publisher = new Publisher(options.queue.world, options.broadcast);
  }

  /** Whether someone who says this may connect; if not, why. */
  welcome(said: unknown, from: ConnectionFrom): Welcome {
    const handshake = handshakeSchema.safeParse(said);
    if (!handshake.success || handshake.data.protocol !== PROTOCOL_VERSION) return this.#turnAway('old-page');
    const session = this.#options.signIn.sessionOf({ ...from, token: handshake.data.token });
    if (session === undefined) return this.#turnAway('signed-out');
    return { ok: true, viewer: { handshake: handshake.data, from, session } };
  }

  /** Takes in a viewer who was welcomed, and tells them what they lack. */
  connected(line: ViewerLine): void {
    const { session, handshake } = line.viewer;
    const audience = this.#publisher.joinedBy(session.user);
    this.#lines.set(line, audience);
    line.joins(audience);
    const sameLog = handshake.logId === this.#options.logId;
    const sameScope = handshake.scope === undefined || handshake.scope === scopeOf(session.user);
    this.#bringUpToDate(line, sameLog && sameScope ? handshake.held : undefined);
    tellEmergencies(line, this.#options.emergencies, 'if there are any');
  }

  /** The connection is no more. */
  disconnected(line: ViewerLine): void {
    this.#lines.delete(line);
  }

  /** The sessions that have a connection now. */
  connectedSessions(): ReadonlySet<string> {
    return new Set([...this.#lines.keys()].map(({ viewer }) => viewer.session.id));
  }

  /**
   * Ends the connections of sessions that are no longer good, and of those that may now see other things: these connect again and
   * are told what they may see. Then tells everyone what they have not been told. To be called every second or so, in portions, and not
   * while it is at it.
   */
  *sweep(): Generator<void> {
    yield* this.#endWhatIsOver();
    yield* this.#publisher.tellRest();
  }

  /** Somebody has emergency access, or no longer has: they see what they may see now, and those who watch over it are told. */
  emergenciesChanged(): void {
    atOnce(this.#endWhatIsOver());
    for (const line of this.#lines.keys()) tellEmergencies(line, this.#options.emergencies);
  }

  async command(line: ViewerLine, message: unknown): Promise<CommandAnswer> {
    if (this.#closing) return SHUTTING_DOWN;
    const session = this.#sessionOf(line);
    if (session === undefined) return SIGNED_OUT;
    this.#options.signIn.active?.(session);
    const parsed = parseCommandMessage(message);
    if (!parsed.ok) return this.invalid(line, 'command', parsed.field, parsed.reason);
    const { queue, recorder, emergencies } = this.#options;
    const { address } = line.viewer.from;
    emergencies?.used(session, address, parsed.message);
    const answer = await queue.submit(session.user, parsed.message);
    const refused = refusedCommand(queue.world, session.user, parsed.message, answer);
    if (refused !== undefined) void recorder?.refused({ session, address }, refused);
    return answer;
  }

  /** Tells the audit trail that somebody opened a case. */
  opened(line: ViewerLine, said: unknown): void {
    const session = this.#sessionOf(line);
    if (session === undefined) return;
    const parsed = openedSchema.safeParse(said);
    const { queue, recorder } = this.#options;
    const whence = { session, address: line.viewer.from.address };
    if (!parsed.success) this.invalid(line, 'opened', '', 'is not what was opened');
    else if (isOpenTo(queue.world, session.user, parsed.data.caseId)) recorder?.opened(whence, parsed.data);
    else void recorder?.refused(whence, { what: 'opening a case', caseId: parsed.data.caseId });
  }

  clock(): Instant {
    return this.#options.time.now();
  }

  catchUp(line: ViewerLine, held: unknown): void {
    // Whoever holds nothing has nothing to add a tail to, and would ask for ever.
    if (held === 0) this.#bringUpToDate(line, undefined);
    else if (typeof held === 'number' && Number.isInteger(held) && held > 0) this.#bringUpToDate(line, held);
    else this.invalid(line, 'catchUp', 'held', 'is not a position in the log');
  }

  /** Tells what one commit added, to whom it concerns at once; before it everyone of the organisation, if that has changed. */
  publish(committed: Committed): void {
    if (committed.isDisposal) {
      // A batch adds to what is held, and takes nothing away.
      for (const line of this.#lines.keys()) this.#bringUpToDate(line, undefined);
      this.#publisher.knownTo(committed.to);
    } else this.#publisher.publish(committed);
  }

  /** Takes no more commands; what was taken is still answered. */
  stopCommands(): void {
    this.#closing = true;
  }

  /** The answer to a message that cannot be understood. */
  invalid({ viewer }: ViewerLine, what: string, field: string, reason: string): CommandAnswer {
    const { userId } = viewer.session.user;
    this.#options.log.warn({ what: 'invalid message', message: what, field, userId });
    return notUnderstood(field, reason);
  }

  #bringUpToDate(line: ViewerLine, held: number | undefined): void {
    const user = this.#sessionOf(line)?.user;
    if (user === undefined) return;
    const { queue, logId, recorder } = this.#options;
    const tail = held === undefined ? undefined : tailFor(user, queue, held);
    if (tail === undefined) {
      const snapshot = snapshotFor(user, queue, logId, this.clock());
      line.snapshot(snapshot);
      const { session, from } = line.viewer;
      const sent = snapshot.cases.map(({ caseId }) => caseId);
      recorder?.sent({ session, address: from.address }, sent);
    } else {
      // What it holds may be from before a change, or from a server that had other people.
      line.directory(queue.directory);
      line.batch(tail);
    }
  }

  *#endWhatIsOver(): Generator<void> {
    let looked = 0;
    for (const [line, joined] of this.#lines) {
      const session = this.#sessionOf(line);
      if (session !== undefined && audienceOf(session.user) !== joined) this.#end(line);
      looked++;
      if (looked % PORTION === 0) yield;
    }
  }

  /** Who this is now; a session that is no longer good ends the connection, and the sender keeps what got no answer. */
  #sessionOf(line: ViewerLine): Session | undefined {
    const { from, handshake } = line.viewer;
    const session = this.#options.signIn.sessionOf({ ...from, token: handshake.token });
    if (session === undefined) this.#end(line);
    else line.viewer.session = session;
    return session;
  }

  #end(line: ViewerLine): void {
    this.#lines.delete(line);
    line.end();
  }

  #turnAway(refusal: ConnectionRefusal): Welcome {
    this.#options.log.warn({ what: 'socket refused', why: refusal });
    return { ok: false, refusal };
  }
}
