import type { FacilityId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { Problem } from '../sign-in/Problem.tsx';
import styles from '../sign-in/SignIn.module.css';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { takeEmergencyAccess } from './emergency-store.ts';

interface EmergencyAccessDialogProps {
  /** Where the person does not work. */
  readonly facilities: readonly FacilityId[];
  readonly onClose: () => void;
}

const SHORTEST_REASON = 3;

/** Which facility, and why; said before that it is told to others. */
export function EmergencyAccessDialog({ facilities, onClose }: EmergencyAccessDialogProps) {
  const [facility, setFacility] = useState<FacilityId | undefined>(facilities[0]);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const tooShort = reason.trim().length < SHORTEST_REASON;
  const take = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (facility === undefined || tooShort) return;
    const refused = await takeEmergencyAccess(facility, reason.trim());
    setProblem(refused);
    if (refused === undefined) onClose();
  };
  return (
    <Dialog title={t`Emergency access`} onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void take(event)}>
        <p>
          <Trans>
            You see and log the cases of a facility where you do not work, when a patient needs it now.
            Administrators and auditors are alerted at once, with your reason, and each case that you open is
            in the audit trail.
          </Trans>
        </p>
        <Field label={t`Facility`}>
          {(id) => (
            <select
              id={id}
              value={facility}
              onChange={({ target }) => setFacility(facilities.find((one) => one === target.value))}
            >
              {facilities.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t`Reason`} hint={t`Without names of patients.`}>
          {(id, described) => (
            <textarea
              id={id}
              {...described}
              maxLength={500}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
        <Problem>{problem}</Problem>
        <p className={styles.choices}>
          <Button
            type="submit"
            variant="danger"
            size="large"
            disabledReason={tooShort ? t`Say why first.` : undefined}
          >
            <Trans>Take emergency access</Trans>
          </Button>
          <Button size="large" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
