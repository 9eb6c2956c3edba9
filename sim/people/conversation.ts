import {
  type CaseCommand,
  type CaseState,
  type HandOverOffer,
  LOCATIONS,
  type User,
  unseenBy,
} from '@ionm-clock/domain';
import { PHYSICIANS } from '../scenario/organisation.ts';
import type { Random } from '../seed/random.ts';

/** What people of a case say to each other, and what they answer. */
export function conversation(random: Random, userId: User['userId'], state: CaseState): CaseCommand[] {
  const { messages, changes } = unseenBy(state.documentation, userId);
  const unseen = [...messages, ...changes].at(-1);
  const offer = state.handOver;
  return [
    { type: 'sendMessage', text: `message ${random.whole(100)}` },
    ...(unseen === undefined ? [] : [{ type: 'markSeen', upTo: unseen.eventId } as const]),
    ...(offer === undefined ? [offerHandOver(random)] : answers(random, userId, offer)),
    state.readerRequest === undefined
      ? { type: 'requestReader', ...(random.chance(0.5) && { to: [random.oneOf(PHYSICIANS).userId] }) }
      : { type: 'withdrawRequest', requestId: state.readerRequest.eventId },
  ];
}

const answers = (random: Random, userId: User['userId'], { eventId: offerId, from, to }: HandOverOffer) =>
  to.includes(userId)
    ? ([
        { type: 'acceptHandOver', offerId, location: random.oneOf(LOCATIONS) },
        { type: 'declineHandOver', offerId },
      ] as const)
    : from === userId
      ? ([{ type: 'withdrawHandOver', offerId }] as const)
      : [];

/** To one colleague, to both, or to none but oneself. */
export const offerHandOver = (random: Random): CaseCommand => ({
  type: 'offerHandOver',
  to: [random.oneOf(PHYSICIANS).userId, random.oneOf(PHYSICIANS).userId],
});
