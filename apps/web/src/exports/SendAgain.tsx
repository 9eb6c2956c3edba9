import type { CaseId } from '@ionm-clock/domain';
import type { BatchOnItsWay, ExportAnswer } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { recordsText } from '../biller/csv-choice.ts';
import { ReasonForm } from '../biller/ReasonForm.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import notices from '../ui/Notice.module.css';
import { retryBatch, type Told, writeBatch } from './export-requests.ts';

/** Sends refused records again, with a reason: made anew, in a batch of their own. */
export function SendAgain({
  batch: { destination },
  caseIds,
  onClose,
  onDone,
}: {
  batch: BatchOnItsWay;
  caseIds: readonly CaseId[];
  onClose: () => void;
  onDone: (answer: ExportAnswer) => void;
}) {
  return (
    <AskReason
      title={t`Send ${recordsText(caseIds.length)} again?`}
      label={t`Why are they to go out once more?`}
      hint={t`The messages are made anew, from the records and the billing set-up as they are now, in a batch of their own. The reason stays with it and with the case.`}
      submit={t`Send again`}
      suggestions={[t`The billing set-up was corrected`, t`The receiver was set right`]}
      send={(again, commandId) => writeBatch({ destination: destination.id, caseIds, again }, commandId)}
      onClose={onClose}
      onDone={onDone}
    />
  );
}

/** Has what waits tried at once, with a reason: the same messages, so that the receiver knows one that it has already. */
export function SendNow({
  batch: { number },
  onClose,
  onDone,
}: {
  batch: BatchOnItsWay;
  onClose: () => void;
  onDone: () => void;
}) {
  return (
    <AskReason
      title={t`Send what waits now?`}
      label={t`Why now?`}
      hint={t`The same messages go, under the same ids, so that nothing is charged twice. The reason stays with the batch.`}
      submit={t`Send now`}
      suggestions={[t`The receiver is back`, t`The address was corrected`]}
      send={(reason, commandId) => retryBatch(number, reason, commandId)}
      onClose={onClose}
      onDone={onDone}
    />
  );
}

interface AskReasonProps<Answer> {
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly submit: string;
  readonly suggestions: readonly string[];
  readonly send: (reason: string, commandId: string) => Promise<Told<Answer>>;
  readonly onClose: () => void;
  readonly onDone: (answer: Answer) => void;
}

function AskReason<Answer>({
  title,
  label,
  hint,
  submit,
  suggestions,
  send,
  onClose,
  onDone,
}: AskReasonProps<Answer>) {
  const [underWay, setUnderWay] = useState(false);
  const [problem, setProblem] = useState<string>();
  const commandId = useRef(crypto.randomUUID());
  const give = async (reason: string): Promise<void> => {
    setUnderWay(true);
    setProblem(undefined);
    const told = await send(reason, commandId.current);
    setUnderWay(false);
    if (told.ok) {
      onDone(told.answer);
      onClose();
      return;
    }
    if (!told.unknown) commandId.current = crypto.randomUUID();
    setProblem(told.message);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <ReasonForm
        label={label}
        hint={hint}
        submit={submit}
        leave={t`Leave it`}
        suggestions={suggestions}
        whyNot={(reason) =>
          underWay ? t`The server is asked.` : reason === '' ? t`Say why first.` : undefined
        }
        onGiven={(reason) => void give(reason)}
        onLeave={onClose}
      />
      {problem !== undefined && (
        <p className={notices.failed} role="alert">
          <strong>
            <Trans>▲ Not sent.</Trans>
          </strong>{' '}
          {problem}
        </p>
      )}
    </Dialog>
  );
}
