import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { issue, useProfileBook } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import styles from './RecordPanel.module.css';
import { useWhyNotRole, whyNotNow } from './why-not.ts';
import type { WorklistRow } from './worklist-row.ts';

/** Bills the case by another payer's profile: which one holds is often known only after the surgery. */
export function PayerProfileChoice({ row: { caseId, view, details } }: { row: WorklistRow }) {
  const book = useProfileBook();
  const [chosen, setChosen] = useState(details.payerProfile);
  const command = { type: 'changeDetails', changes: { payerProfile: chosen } } as const;
  const whyNotRole = useWhyNotRole('changeDetails');
  const disabledReason =
    whyNotRole ??
    (chosen === details.payerProfile
      ? t`The case is billed by this one. Choose another first.`
      : whyNotNow(view, command));
  return (
    <form
      className={styles.reason}
      onSubmit={(event) => {
        event.preventDefault();
        if (disabledReason === undefined) issue(caseId, command);
      }}
    >
      <Field
        label={t`Payer profile of the case`}
        hint={t`Of the profile, the version counts that holds on the date of service.`}
      >
        {(id) => (
          <select id={id} value={chosen} onChange={(event) => setChosen(event.target.value)}>
            {book.latest(details.payerProfile) === undefined && (
              <option value={details.payerProfile}>{details.payerProfile}</option>
            )}
            {book.ids.map((profileId) => (
              <option key={profileId} value={profileId}>
                {book.latest(profileId)?.title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className={styles.actions}>
        <Button type="submit" disabledReason={disabledReason}>
          <Trans>Bill by this profile</Trans>
        </Button>
      </div>
    </form>
  );
}
