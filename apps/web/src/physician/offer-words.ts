import {
  type CaseEvent,
  type HandOverOffer,
  type Instant,
  stillAsked,
  type UserId,
} from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';

/** `Offered to dr Haddad, dr Lindqvist: waiting`, with who has said no. */
export function offerWords(offer: HandOverOffer, nameOf: (id: UserId) => string): string {
  const names = (ids: readonly UserId[]): string => ids.map(nameOf).join(', ');
  const waiting = t`Offered to ${names(stillAsked(offer))}: waiting`;
  return offer.declinedBy.length === 0 ? waiting : t`${waiting}; ${names(offer.declinedBy)} declined`;
}

/** That a hand-over was declined by all, so that nothing waits any more. */
export interface DeclinedOffer {
  readonly by: readonly UserId[];
  readonly at: Instant;
}

/** The last offer of this physician, if everybody declined it and they still read the case. */
export function declinedOffer(events: readonly CaseEvent[], self: UserId): DeclinedOffer | undefined {
  const offered = events.findLast((event) => event.type === 'handOver.offered');
  if (offered?.type !== 'handOver.offered' || offered.payload.from !== self) return undefined;
  const after = events.slice(events.indexOf(offered) + 1);
  const hasLeft = after.some(
    (event) => event.type === 'physician.left' && event.payload.physicianId === self,
  );
  const declined = after.flatMap((event) =>
    event.type === 'handOver.declined' && event.payload.offerId === offered.id
      ? [{ by: event.payload.physicianId, at: event.at }]
      : [],
  );
  const last = declined.at(-1);
  const all = offered.payload.to.every((id) => declined.some(({ by }) => by === id));
  return hasLeft || !all || last === undefined ? undefined : { by: offered.payload.to, at: last.at };
}
