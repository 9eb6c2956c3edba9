import { type BaselineQuality, type Modality, unambiguousTime } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { type CaseView, issue, mayNow } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import { onFirstPress } from '../ui/first-press.ts';
import styles from './Baselines.module.css';

const qualityChoices = (): readonly (readonly [BaselineQuality, string])[] => [
  ['present', t`Present`],
  ['reduced', t`Reduced`],
  ['absent', t`Absent`],
];

interface BaselineRowsProps {
  readonly view: CaseView;
  readonly modalities: readonly Modality[];
}

/** A row a modality, with one button for each quality of its baseline. */
export const BaselineRows = ({ view, modalities }: BaselineRowsProps) => (
  <ul className={styles.rows}>
    {modalities.map((modality) => (
      <BaselineRow key={modality} view={view} modality={modality} />
    ))}
  </ul>
);

function BaselineRow({ view, modality }: { readonly view: CaseView; readonly modality: Modality }) {
  const { id, details, documentation } = view.state;
  const recorded = documentation.baselines.find((baseline) => baseline.modality === modality);
  const unrecorded = details.modalities.includes(modality) ? t`○ missing` : t`not planned`;
  return (
    <li className={styles.row}>
      <span className={styles.modality}>
        <strong>{modality}</strong>
        <small className={styles.time}>
          {recorded === undefined ? unrecorded : `✓ ${unambiguousTime(recorded.at, details.timeZone)}`}
        </small>
      </span>
      <span className={styles.qualities}>
        {qualityChoices().map(([quality, word]) => {
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
