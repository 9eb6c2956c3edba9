import type { CaseId } from '@ionm-clock/domain';
import type { LeftOut } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { recordsText } from '../biller/csv-choice.ts';
import { ReasonForm } from '../biller/ReasonForm.tsx';

/** The records that were left out because they went there before: they go once more, with a reason. */
export const wentBefore = (leftOut: readonly LeftOut[]): readonly CaseId[] =>
  leftOut.filter(({ why }) => why === 'exported-already').map(({ caseId }) => caseId);

/** Asks why records that went out before are to go once more. */
export function AskWhyAgain({
  count,
  onGiven,
  onLeave,
}: {
  count: number;
  onGiven: (reason: string) => void;
  onLeave: () => void;
}) {
  return (
    <ReasonForm
      label={t`Why are they to go out once more?`}
      hint={t`${recordsText(count)} went out before in this version. The reason stays with the batch and the case.`}
      submit={t`Download once more`}
      leave={t`Leave them out`}
      suggestions={[t`The file was lost`, t`The receiver asked for it`]}
      whyNot={(reason) => (reason === '' ? t`Say why first.` : undefined)}
      onGiven={onGiven}
      onLeave={onLeave}
    />
  );
}
