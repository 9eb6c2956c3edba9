import type { RefusedCommand } from '@ionm-clock/client';
import { unambiguousTime } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { discardRefused, sendAgain } from '../log/case-views.ts';
import { InEnglish } from '../texts/InEnglish.tsx';
import { Button } from '../ui/Button.tsx';
import { commandWords } from './command-words.ts';
import panel from './EntryPanel.module.css';
import styles from './Refusals.module.css';
import { ShellDialog } from './ShellDialog.tsx';
import { useCasePlace } from './use-case-place.ts';

/** One command that was not carried out: what it was, why not, and what can be done about it. */
export function RefusedEntry({ refused }: { readonly refused: RefusedCommand }) {
  const { commandId, caseId, command, at, error } = refused;
  const { name, timeZone } = useCasePlace()(caseId);
  const [asking, setAsking] = useState(false);
  const what = t`${commandWords(command, timeZone)} at ${unambiguousTime(at, timeZone)} in ${name}`;
  return (
    <div role="alert" className={styles.refusal}>
      <p>
        <strong>
          <Trans>▲ Not done: {what}.</Trans>
        </strong>{' '}
        <InEnglish>{error.message}</InEnglish>
      </p>
      <p className={styles.choices}>
        <Button onClick={() => sendAgain(commandId)}>
          <Trans>Send again</Trans>
        </Button>
        <Button onClick={() => setAsking(true)}>
          <Trans>Discard</Trans>
        </Button>
      </p>
      {asking && (
        <ShellDialog title={t`Discard this entry?`} onClose={() => setAsking(false)}>
          <div className={panel.panel}>
            <p>
              <Trans>{what} is then gone from this device, and is in no record.</Trans>
            </p>
            <p className={panel.choices}>
              <Button size="large" variant="primary" onClick={() => setAsking(false)}>
                <Trans>Keep it</Trans>
              </Button>
              <Button size="large" variant="danger" onClick={() => discardRefused(commandId)}>
                <Trans>Discard it</Trans>
              </Button>
            </p>
          </div>
        </ShellDialog>
      )}
    </div>
  );
}
