import { t } from '@lingui/core/macro';
import { type CaseView, issue } from '../log/case-views.ts';
import styles from './CaseCard.module.css';
import { caseName } from './case-name.ts';

interface AttentionButtonProps {
  readonly view: CaseView;
  readonly hasAttention: boolean;
}

/** Says whether a case whose clock runs has this physician's attention, and gives it. On a card it reaches over the whole card. */
export function AttentionButton({ view: { state }, hasAttention }: AttentionButtonProps) {
  if (state.clock.status !== 'running') return null;
  return (
    <button
      type="button"
      className={styles.attention}
      aria-pressed={hasAttention}
      aria-label={t`Attention on ${caseName(state.details)}`}
      onClick={() => {
        if (!hasAttention) issue(state.id, { type: 'giveAttention' });
      }}
    >
      {hasAttention ? t`◎ attention` : t`○ attention`}
    </button>
  );
}
