import type { CaseState } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { type CaseView, mayNow } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import { AllPresent } from './AllPresent.tsx';
import { BaselineRows } from './BaselineRows.tsx';
import styles from './Baselines.module.css';
import { BaselinesDialog } from './BaselinesDialog.tsx';
import { monitoredModalities, offeredModalities } from './monitored-modalities.ts';

/** The baseline of each modality: one tap each before the start, a summary once the clock has run. */
export function Baselines({ view }: { readonly view: CaseView }) {
  const { state } = view;
  const [open, setOpen] = useState(false);
  if (state.clock.status === 'not-started') {
    return (
      <section className={styles.section} aria-label={t`Baselines`}>
        <h2>
          <Trans>Baselines</Trans>
        </h2>
        <AllPresent view={view} />
        <BaselineRows view={view} modalities={offeredModalities(state)} />
      </section>
    );
  }
  const may = mayNow(view, { type: 'recordBaseline', modality: 'any', quality: 'present' });
  return (
    <section className={styles.summary} aria-label={t`Baselines`}>
      <div className={styles.what}>
        <h2>
          <Trans>Baselines</Trans>
        </h2>
        <BaselineSummary state={state} />
      </div>
      <Button size="large" disabledReason={may.ok ? undefined : may.reason} onClick={() => setOpen(true)}>
        <Trans>Record…</Trans>
      </Button>
      {open && <BaselinesDialog view={view} onClose={() => setOpen(false)} />}
    </section>
  );
}

const BaselineSummary = ({ state }: { readonly state: CaseState }) => (
  <ul className={styles.list}>
    {monitoredModalities(state).map((modality) => {
      const quality = state.documentation.baselines.find(
        (baseline) => baseline.modality === modality,
      )?.quality;
      return (
        <li key={modality}>
          <strong>{modality}</strong>{' '}
          {quality === undefined ? t`○ missing` : quality === 'present' ? '✓' : quality}
          {quality === 'present' && (
            <span className={styles.unseen}>
              {' '}
              <Trans>present</Trans>
            </span>
          )}
        </li>
      );
    })}
  </ul>
);
