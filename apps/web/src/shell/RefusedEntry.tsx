import type { RefusedCommand } from '@ionm-clock/client';
import { unambiguousTime } from '@ionm-clock/domain';
import { useState } from 'react';
import { discardRefused, sendAgain } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { commandWords } from './command-words.ts';
import panel from './EntryPanel.module.css';
import styles from './Refusals.module.css';
import { useCasePlace } from './use-case-place.ts';

/** One command that was not carried out: what it was, why not, and what can be done about it. */
export function RefusedEntry({ refused }: { readonly refused: RefusedCommand }) {
  const { commandId, caseId, command, at, error } = refused;
  const { name, timeZone } = useCasePlace()(caseId);
  const [asking, setAsking] = useState(false);
  const what = `${commandWords(command, timeZone)} at ${unambiguousTime(at, timeZone)} in ${name}`;
  return (
    <div role="alert" className={styles.refusal}>
      <p>
        <strong>▲ Not done: {what}.</strong> {error.message}
      </p>
      <p className={styles.choices}>
        <Button onClick={() => sendAgain(commandId)}>Send again</Button>
        <Button onClick={() => setAsking(true)}>Discard</Button>
      </p>
      {asking && (
        <Dialog title="Discard this entry?" onClose={() => setAsking(false)}>
          <div className={panel.panel}>
            <p>{what} is then gone from this device, and is in no record.</p>
            <p className={panel.choices}>
              <Button size="large" variant="primary" onClick={() => setAsking(false)}>
                Keep it
              </Button>
              <Button size="large" variant="danger" onClick={() => discardRefused(commandId)}>
                Discard it
              </Button>
            </p>
          </div>
        </Dialog>
      )}
    </div>
  );
}
