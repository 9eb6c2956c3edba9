import { Trans } from '@lingui/react/macro';
import { AttestSection } from '../attestation/AttestSection.tsx';
import type { CaseView } from '../log/case-views.ts';
import { caseName } from './case-name.ts';
import styles from './PhysicianDesk.module.css';

/** The ended cases that this physician read and billing has not taken yet: to be attested. */
export function EndedCases({ views }: { readonly views: readonly CaseView[] }) {
  const ended = views.filter(({ state }) => state.clock.status === 'ended' && state.record.status === 'open');
  if (ended.length === 0) return null;
  return (
    <section aria-labelledby="ended">
      <h2 id="ended">
        <Trans>
          Ended <span className={styles.quiet}>{ended.length}</span>
        </Trans>
      </h2>
      {ended.map((view) => (
        <AttestSection key={view.state.id} view={view} name={caseName(view.state.details)} />
      ))}
    </section>
  );
}
