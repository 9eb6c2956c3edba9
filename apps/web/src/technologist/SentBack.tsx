import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { type CaseView, issue, mayNow, usePersonName } from '../log/case-views.ts';
import { dateAndMinute } from '../texts/date-text.ts';
import { Button } from '../ui/Button.tsx';
import { LogForm } from './LogForm.tsx';
import styles from './SentBack.module.css';
import { TextWithPhrases } from './TextWithPhrases.tsx';

const usualAnswers = () => [t`Entered`, t`It is in the chart`, t`It did not happen`];

/** While the record is sent back: by whom, why, and the way to give it back when that is mended. */
export function SentBack({ view }: { readonly view: CaseView }) {
  const nameOf = usePersonName();
  const [open, setOpen] = useState(false);
  const [answer, setAnswer] = useState('');
  const { id, details, review } = view.state;
  const { sentBack } = review;
  if (sentBack === undefined) return null;
  const said = answer.trim();
  const command = { type: 'returnToBiller', ...(said === '' ? {} : { answer: said }) } as const;
  const may = mayNow(view, command);
  const who = nameOf(sentBack.by);
  const when = dateAndMinute(sentBack.at, details.timeZone);
  return (
    <section className={styles.banner} aria-label={t`Record sent back`}>
      <div>
        <p className={styles.why}>
          <span aria-hidden="true">↩ </span>
          <strong>{t`Sent back: ${sentBack.reason}`}</strong>
        </p>
        <p>
          {sentBack.to === 'technologist'
            ? t`${who} sent it to the technologist, ${when}. Mend it below, then return it.`
            : t`${who} sent it to the reading physician, ${when}.`}
        </p>
      </div>
      <Button
        size="large"
        variant="primary"
        disabledReason={may.ok ? undefined : may.reason}
        onClick={() => setOpen(true)}
      >
        <Trans>Return to the biller…</Trans>
      </Button>
      {open && (
        <LogForm
          title={t`Return to the biller`}
          does={t`Return it`}
          doesNot={t`Not yet`}
          missing={undefined}
          onLog={() => issue(id, command)}
          onClose={() => setOpen(false)}
        >
          <TextWithPhrases
            label={t`Answer, if there is one`}
            phrases={usualAnswers()}
            text={answer}
            onText={setAnswer}
          />
        </LogForm>
      )}
    </section>
  );
}
