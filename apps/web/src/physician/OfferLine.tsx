import { type UserId, unambiguousMinute } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type CaseView, issue, mayNow, usePersonName } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import { Status } from '../ui/Status.tsx';
import { caseName } from './case-name.ts';
import styles from './OfferLine.module.css';
import { declinedOffer, offerWords } from './offer-words.ts';

/** What became of the hand-over that this physician offered: whom it waits for, with the way to take it back, or that all declined. */
export function OfferLine({ view, self }: { readonly view: CaseView; readonly self: UserId }) {
  const nameOf = usePersonName();
  const { state, events } = view;
  const { id, handOver, details } = state;
  if (handOver?.from === self) {
    const command = { type: 'withdrawHandOver', offerId: handOver.eventId } as const;
    const may = mayNow(view, command);
    return (
      <div className={styles.offer}>
        <p role="status">
          <Status kind="waiting">{offerWords(handOver, nameOf)}</Status>
        </p>
        <Button
          aria-label={t`Withdraw the offer of ${caseName(details)}`}
          disabledReason={may.ok ? undefined : may.reason}
          onClick={() => issue(id, command)}
        >
          <Trans>Withdraw</Trans>
        </Button>
      </div>
    );
  }
  const declined = declinedOffer(events, self);
  if (declined === undefined) return null;
  const time = unambiguousMinute(declined.at, details.timeZone);
  return (
    <p role="status" className={styles.declined}>
      <Status kind="at-limit">{t`${declined.by.map(nameOf).join(', ')} declined at ${time}: you read on.`}</Status>
    </p>
  );
}
