import type { CaseId } from '@ionm-clock/domain';
import { dismissRefusal, useCase, useRefusals } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Refusals.module.css';

/** What was not carried out, and what to do instead. Stays until dismissed. */
export function Refusals() {
  const refusals = useRefusals();
  if (refusals.length === 0) return null;
  return (
    <ul className={styles.list}>
      {refusals.map(({ commandId, caseId, error }) => (
        <li key={commandId} role="alert" className={styles.refusal}>
          <p>
            <strong>
              ▲ <CaseName caseId={caseId} /> Not done.
            </strong>{' '}
            {error.message}
          </p>
          <Button onClick={() => dismissRefusal(commandId)}>Dismiss</Button>
        </li>
      ))}
    </ul>
  );
}

function CaseName({ caseId }: { readonly caseId: CaseId }) {
  const details = useCase(caseId)?.state.details;
  return details === undefined ? null : `${details.room} ${details.facility}:`;
}
