import { unambiguousMinute } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useOwnTimeZone } from '../shell/own-time-zone.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { NoCodingAdvice } from '../ui/NoCodingAdvice.tsx';
import notices from '../ui/Notice.module.css';
import pages from '../ui/Page.module.css';
import { PageHeading } from '../ui/PageHeading.tsx';
import layout from '../ui/WithAside.module.css';
import { ChangedCases } from './ChangedCases.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import type { ProfileDraft } from './draft-store.ts';
import { formDifferences } from './form-differences.ts';
import styles from './PreviewStep.module.css';
import { ProfileOptions } from './ProfileOptions.tsx';
import { changesText, nextVersionOf } from './preview-words.ts';
import { draftName, type Meanwhile } from './profile-draft.ts';
import { UnitChanges } from './UnitChanges.tsx';
import type { Preview } from './use-preview.ts';

/** What a version would change, before it is saved: it is saved from here only, exactly as it was looked at. */
export function PreviewStep({
  draft,
  preview: { onCasesOf: laidOn, answered },
  happened,
  failed,
  isBeingSaved,
  whyNotNow,
  onCasesOf,
  onBack,
  onSave,
}: {
  readonly draft: ProfileDraft;
  readonly preview: Preview;
  readonly happened: Meanwhile | undefined;
  /** Why saving it failed. */
  readonly failed: string | undefined;
  readonly isBeingSaved: boolean;
  readonly whyNotNow: string | undefined;
  readonly onCasesOf: (id: string | undefined) => void;
  readonly onBack: () => void;
  readonly onSave: () => void;
}) {
  const timeZone = useOwnTimeZone();
  const version = nextVersionOf(draft);
  const beingSaved = isBeingSaved ? t`It is being saved.` : undefined;
  const whyNotSave =
    beingSaved ??
    whyNotNow ??
    (happened === undefined
      ? undefined
      : t`Version ${happened.latest.version} was saved meanwhile. Go back to the form.`) ??
    (answered?.ok === true ? undefined : t`Save when you have seen what it would change.`);
  return (
    <div className={pages.page} aria-busy={answered === undefined}>
      <title>{t`What would change · IONM Clock`}</title>
      <header className={pages.head}>
        <div className={pages.heading}>
          <PageHeading>
            <Trans>What would change</Trans>
          </PageHeading>
          <p className={pages.quiet}>
            {t`${draftName(draft)}, version ${version}. Nothing is saved yet.`}{' '}
            {answered !== undefined && t`Computed at ${unambiguousMinute(answered.at, timeZone)}.`}
          </p>
        </div>
        <div className={pages.actions}>
          <Button disabledReason={beingSaved} onClick={onBack}>
            <Trans>Back to the form</Trans>
          </Button>
          <Button variant="primary" disabledReason={whyNotSave} showReason onClick={onSave}>
            {t`Save version ${version}`}
          </Button>
        </div>
      </header>
      {failed !== undefined && (
        <p role="alert" className={notices.failed}>
          <Trans>
            <strong>▲ Not saved.</strong> {failed} What you typed is kept.
          </Trans>
        </p>
      )}
      {answered?.ok === false && (
        <div role="alert" className={notices.failed}>
          <p>
            <strong>
              <Trans>▲ This could not be computed.</Trans>
            </strong>{' '}
            {answered.message}
          </p>
          <Button onClick={() => onCasesOf(laidOn)}>
            <Trans>Try again</Trans>
          </Button>
        </div>
      )}
      <div className={layout.columns}>
        <div className={styles.outcome}>
          {draft.kind === 'copy' && (
            <Field
              label={t`As if it billed the cases of`}
              hint={t`No case names a new profile yet: this shows what it would bring. Saving it changes none of them.`}
            >
              {(id, described) => (
                <select
                  id={id}
                  {...described}
                  value={laidOn ?? ''}
                  onChange={({ target }) => onCasesOf(target.value === '' ? undefined : target.value)}
                >
                  <ProfileOptions />
                  <option value="">{t`No other profile`}</option>
                </select>
              )}
            </Field>
          )}
          {answered === undefined && (
            <p role="status">
              <Trans>All past cases are being computed anew …</Trans>
            </p>
          )}
          {answered?.ok === true && (
            <>
              <p role="status" className={styles.summary}>
                {changesText(answered.answer)}
              </p>
              {answered.answer.preview.changes.length > 0 && (
                <UnitChanges units={answered.answer.preview.units} />
              )}
              <ChangedCases preview={answered.answer.preview} />
              <NoCodingAdvice />
            </>
          )}
        </div>
        <section aria-labelledby="differs" className={pages.panel}>
          <h2 id="differs">{t`Differs from ${draft.base.title}, version ${draft.baseVersion}`}</h2>
          <DifferenceList label={t`What differs`} differences={formDifferences(draft.base, draft.form)} />
        </section>
      </div>
    </div>
  );
}
