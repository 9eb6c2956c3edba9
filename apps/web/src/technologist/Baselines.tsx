import { type BaselineQuality, type CaseState, localTime, type Modality } from '@ionm-clock/domain';
import { useState } from 'react';
import { type CaseView, issue, mayNow } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { onFirstPress } from '../ui/first-press.ts';
import styles from './Baselines.module.css';
import { allModalities, monitoredModalities, offeredModalities } from './monitored-modalities.ts';

const QUALITIES: readonly (readonly [BaselineQuality, string])[] = [
  ['present', 'Present'],
  ['reduced', 'Reduced'],
  ['absent', 'Absent'],
];

/** The baseline of each modality: one tap each before the start, a summary once the clock has run. */
export function Baselines({ view }: { readonly view: CaseView }) {
  const { state } = view;
  const [open, setOpen] = useState(false);
  if (state.clock.status === 'not-started') {
    return (
      <section className={styles.section} aria-label="Baselines">
        <h2>Baselines</h2>
        <BaselineRows view={view} modalities={offeredModalities(state)} />
      </section>
    );
  }
  const may = mayNow(view, { type: 'recordBaseline', modality: 'any', quality: 'present' });
  return (
    <section className={styles.summary} aria-label="Baselines">
      <div className={styles.what}>
        <h2>Baselines</h2>
        <BaselineSummary state={state} />
      </div>
      <Button size="large" disabledReason={may.ok ? undefined : may.reason} onClick={() => setOpen(true)}>
        Record…
      </Button>
      {open && (
        <Dialog title="Baselines" onClose={() => setOpen(false)}>
          <div className={styles.section}>
            <BaselineRows view={view} modalities={allModalities(state)} />
            <Button size="large" variant="primary" onClick={() => setOpen(false)}>
              Done
            </Button>
          </div>
        </Dialog>
      )}
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
          {quality === undefined ? '○ missing' : quality === 'present' ? '✓' : quality}
          {quality === 'present' && <span className={styles.unseen}> present</span>}
        </li>
      );
    })}
  </ul>
);

interface BaselineRowsProps {
  readonly view: CaseView;
  readonly modalities: readonly Modality[];
}

const BaselineRows = ({ view, modalities }: BaselineRowsProps) => (
  <ul className={styles.rows}>
    {modalities.map((modality) => (
      <BaselineRow key={modality} view={view} modality={modality} />
    ))}
  </ul>
);

function BaselineRow({ view, modality }: { readonly view: CaseView; readonly modality: Modality }) {
  const { id, details, documentation } = view.state;
  const recorded = documentation.baselines.find((baseline) => baseline.modality === modality);
  const unrecorded = details.modalities.includes(modality) ? '○ missing' : 'not planned';
  return (
    <li className={styles.row}>
      <span className={styles.modality}>
        <strong>{modality}</strong>
        <small className={styles.time}>
          {recorded === undefined ? unrecorded : `✓ ${localTime(recorded.at, details.timeZone)}`}
        </small>
      </span>
      <span className={styles.qualities}>
        {QUALITIES.map(([quality, word]) => {
          const may = mayNow(view, { type: 'recordBaseline', modality, quality });
          const chosen = recorded?.quality === quality;
          return (
            <Button
              key={quality}
              size="large"
              variant={chosen ? 'primary' : 'plain'}
              className={styles.quality}
              aria-label={`${modality} ${word.toLowerCase()}`}
              aria-pressed={chosen}
              disabledReason={may.ok ? undefined : may.reason}
              {...onFirstPress(() => issue(id, { type: 'recordBaseline', modality, quality }))}
            >
              {word}
            </Button>
          );
        })}
      </span>
    </li>
  );
}
