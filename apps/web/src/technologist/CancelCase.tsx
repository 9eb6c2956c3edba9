import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { type CaseView, issue, mayNow } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import { LogForm } from './LogForm.tsx';
import { TextWithPhrases } from './TextWithPhrases.tsx';

const usualReasons = () => [t`Surgery put off`, t`Surgery called off`, t`Monitoring not needed`];

/** Takes a case that will not be monitored off the list, with the reason. */
export function CancelCase({ view }: { readonly view: CaseView }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { id, clock, cancelled } = view.state;
  if (clock.status !== 'not-started' || cancelled) return null;
  const may = mayNow(view, { type: 'cancelCase', reason: 'reason' });
  return (
    <div>
      <Button size="large" disabledReason={may.ok ? undefined : may.reason} onClick={() => setOpen(true)}>
        <Trans>Cancel case…</Trans>
      </Button>
      {open && (
        <LogForm
          title={t`This case will not be monitored?`}
          does={t`Cancel the case`}
          doesNot={t`Keep it`}
          missing={reason.trim() === '' ? t`Say why first.` : undefined}
          onLog={() => issue(id, { type: 'cancelCase', reason: reason.trim() })}
          onClose={() => setOpen(false)}
        >
          <TextWithPhrases label={t`Why`} phrases={usualReasons()} text={reason} onText={setReason} />
        </LogForm>
      )}
    </div>
  );
}
