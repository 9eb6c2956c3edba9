import { createHash } from 'node:crypto';
import {
  fold,
  isNotified,
  isWorthTelling,
  type LoadChange,
  type LoggedEvent,
  mayChangeLoads,
  maySeeCase,
  NOTICES_OF,
  type Notice,
  type NoticeKind,
  noticesOf,
  type PhysicianLoad,
  type UserId,
} from '@ionm-clock/domain';
import type { PushPayload } from '@ionm-clock/protocol';
import type { SignIn } from '../sign-in/sign-in.ts';
import type { CommandQueue } from '../world/command-queue.ts';
import type { Committed } from '../world/committed.ts';
import type { PushDelivery } from './push-delivery.ts';
import type { PushSubscription } from './push-subscription.ts';
import type { PushSubscriptions } from './push-subscriptions.ts';

interface PushNoticesOptions {
  readonly queue: Pick<CommandQueue, 'world' | 'loads' | 'directory'>;
  readonly signIn: Pick<SignIn, 'sessionById'>;
  readonly subscriptions: PushSubscriptions;
  readonly delivery: Pick<PushDelivery, 'send'>;
}

const SHORT_TTL_S = 300;
/** How long each is news. Who was away for longer sees it at their desk. */
const TTL_S: Readonly<Record<NoticeKind, number>> = {
  'signal-changed': SHORT_TTL_S,
  'over-limit': SHORT_TTL_S,
  'nobody-reads': SHORT_TTL_S,
  'reader-requested': SHORT_TTL_S,
  'hand-over-offered': SHORT_TTL_S,
  'handed-over': SHORT_TTL_S,
  'message-sent': 900,
};

/** From what was stored to messages for the devices of those whom it concerns. */
export class PushNotices {
  readonly #options: PushNoticesOptions;
  readonly #loads = new Map<UserId, PhysicianLoad>();
  #begun = false;

  constructor(options: PushNoticesOptions) {
    this.#options = options;
  }

  /** From now on what is stored is news: the log has been read. */
  begin(): void {
    for (const load of this.#options.queue.loads.all()) this.#loads.set(load.physicianId, load);
    this.#begun = true;
  }

  /** Tells of what was stored. Nothing of it is waited for. */
  tell({ events, loads, isOwn }: Committed): void {
    if (!this.#begun) return;
    const { subscriptions } = this.#options;
    // Where all servers know the same devices, the one tells that has stored it.
    const tells = subscriptions.size > 0 && (isOwn || !subscriptions.isShared);
    for (const event of events) {
      const changes = mayChangeLoads(event) ? this.#changesBy(event, loads) : [];
      if (tells && isWorthTelling(event)) this.#tellOf(event, changes);
    }
    for (const load of loads) this.#loads.set(load.physicianId, load);
  }

  /** Sends to the browser itself, so that somebody sees what a notification looks like there. */
  try(to: PushSubscription): void {
    this.#send(to, { kind: 'try' }, SHORT_TTL_S);
  }

  /** The loads of the physicians who read the case of the event, each change once. */
  #changesBy({ caseId }: LoggedEvent, loads: readonly PhysicianLoad[]): readonly LoadChange[] {
    return loads
      .filter((load) => load.caseIds.includes(caseId) && this.#loads.get(load.physicianId) !== load)
      .map((after) => {
        const before = this.#loads.get(after.physicianId);
        this.#loads.set(after.physicianId, after);
        return { before, after };
      });
  }

  #tellOf(event: LoggedEvent, loads: readonly LoadChange[]): void {
    const { queue } = this.#options;
    const events = queue.world.get(event.caseId)?.events ?? [];
    const index = events.findIndex(({ seq }) => seq === event.seq);
    const after = fold(event.caseId, events.slice(0, index + 1));
    if (index < 0 || after === undefined) return;
    const before = fold(event.caseId, events.slice(0, index));
    const { people } = queue.directory;
    for (const notice of noticesOf(event, { before, after, people, loads })) {
      // Whoever did it has the page before them, which says it.
      if (notice.to !== event.actor.userId) this.#deliver(notice);
    }
  }

  #deliver(notice: Notice): void {
    const { subscriptions, signIn, queue } = this.#options;
    const { kind, caseId, room, facility, at } = notice;
    const state = queue.world.get(caseId)?.state;
    for (const to of subscriptions.all()) {
      // In which role they work there now, and what they may see now, is for the session to say.
      const user = signIn.sessionById(to.sessionId)?.user;
      if (user?.userId !== notice.to || state === undefined || !maySeeCase(user, state)) continue;
      const { role } = user;
      if (!isNotified(role) || !NOTICES_OF[role].includes(kind)) continue;
      this.#send(to, { kind, role, caseId, room, facility, at }, TTL_S[kind]);
    }
  }

  #send(to: PushSubscription, payload: PushPayload, ttlSeconds: number): void {
    this.#options.delivery.send({
      to,
      payload: JSON.stringify(payload),
      ttlSeconds,
      topic: topicOf(payload),
    });
  }
}

/** The push service sees it, so it says nothing of the case to who does not know its id already. */
function topicOf(payload: PushPayload): string {
  const about = payload.kind === 'try' || payload.kind === 'over-limit' ? '' : payload.caseId;
  return createHash('sha256').update(`${payload.kind}\n${about}`).digest('base64url').slice(0, 32);
}
