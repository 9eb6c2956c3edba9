import { t } from '@lingui/core/macro';
import { recordsText } from '../biller/csv-choice.ts';
import { ReasonForm } from '../biller/ReasonForm.tsx';

/** Asks why records that went out before are to go once more. */
export function AskWhyAgain({
  count,
  submit,
  onGiven,
  onLeave,
}: {
  count: number;
  /** What the button says that gives the reason. */
  submit: string;
  onGiven: (reason: string) => void;
  onLeave: () => void;
}) {
  return (
    <ReasonForm
      label={t`Why are they to go out once more?`}
      hint={t`${recordsText(count)} went out before in this version. The reason stays with the batch and the case.`}
      submit={submit}
      leave={t`Leave them out`}
      suggestions={[t`The file was lost`, t`The receiver asked for it`]}
      whyNot={(reason) => (reason === '' ? t`Say why first.` : undefined)}
      onGiven={onGiven}
      onLeave={onLeave}
    />
  );
}
