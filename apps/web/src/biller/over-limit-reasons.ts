import { type CaseEvent, type Finding, type UserId, unambiguousTime } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';

/** What was said about reading over the limit, by whom and when; for an over-limit finding only. */
export function overLimitReasons(
  { code }: Finding,
  events: readonly CaseEvent[],
  nameOf: (id: UserId) => string,
  timeZone: string,
): readonly string[] {
  if (code !== 'over-limit') return [];
  const reasons = events.flatMap(({ type, payload, at, actor }) =>
    type === 'note.added' && payload.topic === 'over-limit'
      ? [t`${nameOf(actor.userId)} at ${unambiguousTime(at, timeZone)}: “${payload.text}”`]
      : [],
  );
  return reasons.length === 0 ? [t`No reason was given in this case.`] : reasons;
}
