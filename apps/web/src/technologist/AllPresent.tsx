import { baselineTemplate, type Modality, missingBaselines, type SurgeryGroup } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type CaseView, issue, mayNow } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import { onFirstPress } from '../ui/first-press.ts';
import styles from './Baselines.module.css';
import { groupWords } from './group-words.ts';

/** All baselines that are missing by one tap, and what is usual for such a surgery and not planned here. */
export function AllPresent({ view }: { readonly view: CaseView }) {
  const { id, details } = view.state;
  const missing = missingBaselines(view.state);
  const template = baselineTemplate(details);
  const unplanned = (template?.modalities ?? []).filter((one) => !details.modalities.includes(one));
  const record = (modality: Modality): void =>
    issue(id, { type: 'recordBaseline', modality, quality: 'present' });
  const mayRecord = mayNow(view, { type: 'recordBaseline', modality: 'any', quality: 'present' });
  return (
    <>
      {missing.length > 1 && (
        <Button
          size="large"
          variant="primary"
          disabledReason={mayRecord.ok ? undefined : mayRecord.reason}
          {...onFirstPress(() => {
            for (const modality of missing) record(modality);
          })}
        >
          <Trans>All present</Trans>
        </Button>
      )}
      {template !== undefined && unplanned.length > 0 && (
        <Usual view={view} group={template.group} modalities={unplanned} />
      )}
    </>
  );
}

interface UsualProps {
  readonly view: CaseView;
  readonly group: SurgeryGroup;
  readonly modalities: readonly Modality[];
}

function Usual({ view: { state, ...view }, group, modalities }: UsualProps) {
  const changes = { modalities: [...state.details.modalities, ...modalities] };
  const command = { type: 'changeDetails', changes } as const;
  const may = mayNow({ state, ...view }, command);
  const names = modalities.join(', ');
  return (
    <div className={styles.summary}>
      <p className={styles.what}>{t`Usual for ${groupWords()[group]}, and not planned here: ${names}.`}</p>
      <Button
        size="large"
        disabledReason={may.ok ? undefined : may.reason}
        {...onFirstPress(() => issue(state.id, command))}
      >
        <Trans>Plan it</Trans>
      </Button>
    </div>
  );
}
