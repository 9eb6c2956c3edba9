import type { PayerProfile } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useLocation } from 'wouter';
import { Button } from '../ui/Button.tsx';
import notices from '../ui/Notice.module.css';
import { DifferenceList } from './DifferenceList.tsx';
import { type ProfileDraft, throwDraftAway } from './draft-store.ts';
import { formDifferences } from './form-differences.ts';
import styles from './Notice.module.css';
import type { Meanwhile } from './profile-draft.ts';
import { formOf } from './profile-form.ts';
import { profilePath } from './profile-path.ts';

/** What others saved while this draft was written, and the way on. Nothing while nothing happened. */
export function MeanwhileNotice({
  draft,
  happened,
  onTop,
}: {
  readonly draft: ProfileDraft;
  readonly happened: Meanwhile | undefined;
  readonly onTop: (latest: PayerProfile) => void;
}) {
  const [, goTo] = useLocation();
  if (happened === undefined) return null;
  const { status, latest } = happened;
  if (status === 'saved') {
    const show = (): void => {
      goTo(profilePath(latest.id));
      throwDraftAway(draft);
    };
    return (
      <div role="alert" className={notices.notice}>
        <p>{t`Exactly this is saved, as version ${latest.version} of ${latest.id}.`}</p>
        <Button onClick={show}>
          <Trans>Show it</Trans>
        </Button>
      </div>
    );
  }
  return (
    <div role="alert" className={notices.notice}>
      <p>
        <strong>{t`◆ Version ${latest.version} was saved meanwhile.`}</strong>{' '}
        {t`Yours follows version ${draft.baseVersion}. What you typed is kept.`}
      </p>
      <Button onClick={() => onTop(latest)}>{t`Put mine on top of version ${latest.version}`}</Button>
      <details className={styles.whole}>
        <summary>{t`What version ${latest.version} changed`}</summary>
        <DifferenceList
          label={t`What version ${latest.version} changed`}
          differences={formDifferences(draft.base, formOf(latest))}
        />
      </details>
    </div>
  );
}
