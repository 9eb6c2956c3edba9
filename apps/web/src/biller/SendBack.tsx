import { recordTimeText, type SentBackTo, type UserId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { issue } from '../log/case-views.ts';
import { Choices } from '../ui/Choices.tsx';
import { lackText, sentBackToWords } from './lack-words.ts';
import { ReasonForm } from './ReasonForm.tsx';
import styles from './RecordPanel.module.css';
import { whyNotNow } from './why-not.ts';
import type { WorklistRow } from './worklist-row.ts';

/** That the record waits for somebody, for whom and why; nothing while it does not. */
export function SentBackNotice({ row, nameOf }: { row: WorklistRow; nameOf: (id: UserId) => string }) {
  const { sentBack } = row.view.state.review;
  if (sentBack === undefined || row.record === undefined) return null;
  const when = recordTimeText(sentBack.at, row.record);
  const where = lackText({ kind: 'sent-back', to: sentBack.to });
  return (
    <p className={styles.sentBack}>
      {t`◆ Sent back by ${nameOf(sentBack.by)}, ${when}, and now ${where}: “${sentBack.reason}”`}
    </p>
  );
}

/** Asks for what is missing, of those who can complete it. */
export function SendBackForm({ row: { caseId, view }, onDone }: { row: WorklistRow; onDone: () => void }) {
  const [to, setTo] = useState<SentBackTo>('technologist');
  const command = (reason: string) => ({ type: 'sendBack', to, reason }) as const;
  const words = sentBackToWords();
  return (
    <ReasonForm
      label={t`What is missing?`}
      hint={t`It is shown to them with the case. The record waits as incomplete until they answer.`}
      submit={t`Send back`}
      leave={t`Keep it here`}
      suggestions={[t`A time looks wrong`, t`A baseline is missing`, t`The report to the surgeon is missing`]}
      whyNot={(reason) => whyNotNow(view, command(reason))}
      onGiven={(reason) => {
        issue(caseId, command(reason));
        onDone();
      }}
      onLeave={onDone}
    >
      <Choices
        label={t`Who can complete it?`}
        options={[
          ['technologist', words.technologist],
          ['physician', words.physician],
        ]}
        isChosen={(one) => one === to}
        onPress={setTo}
      />
    </ReasonForm>
  );
}
