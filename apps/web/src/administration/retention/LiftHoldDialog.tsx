import type { LegalHold } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Field } from '../../ui/Field.tsx';
import { ConfirmDialog } from '../ConfirmDialog.tsx';
import { useChange } from '../use-change.ts';
import { scopeWords } from './hold-words.ts';

/** Asks why a hold is lifted, before it is. */
export function LiftHoldDialog({
  hold: { holdId, reason: heldFor, scope },
  onClose,
}: {
  readonly hold: LegalHold;
  readonly onClose: () => void;
}) {
  const change = useChange();
  const [reason, setReason] = useState('');
  return (
    <ConfirmDialog
      title={t`Lift the hold for ${heldFor}?`}
      confirm={t`Lift the hold`}
      change={change}
      whyNot={reason.trim() === '' ? t`Say why first.` : undefined}
      onConfirm={() => change.command({ type: 'liftHold', holdId, reason: reason.trim() })}
      onClose={onClose}
    >
      <p>{scopeWords(scope)}</p>
      <p>
        <Trans>
          What is past retention and under no other hold can then be disposed of, and does not come back. Ask
          counsel first.
        </Trans>
      </p>
      <Field label={t`Why nothing has to be held for it any more`} hint={t`Name no patient.`}>
        {(id, described) => (
          <input
            {...described}
            id={id}
            type="text"
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            maxLength={200}
            autoComplete="off"
          />
        )}
      </Field>
    </ConfirmDialog>
  );
}
