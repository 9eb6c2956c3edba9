import type { PayerProfile } from '@ionm-clock/domain';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Button } from '../ui/Button.tsx';
import notices from '../ui/Notice.module.css';
import pages from '../ui/Page.module.css';
import { PageHeading } from '../ui/PageHeading.tsx';
import layout from '../ui/WithAside.module.css';
import { DifferenceList } from './DifferenceList.tsx';
import { type ProfileDraft, throwDraftAway } from './draft-store.ts';
import { FieldGroups } from './FieldGroups.tsx';
import { FileReading } from './FileReading.tsx';
import type { FieldProblems } from './field-problems.ts';
import { fieldName } from './field-words.ts';
import { formDifferences } from './form-differences.ts';
import { MeanwhileNotice } from './MeanwhileNotice.tsx';
import { draftName, type Meanwhile } from './profile-draft.ts';
import type { FieldPath } from './profile-form.ts';
import { profilePath } from './profile-path.ts';
import { ThrowAwayDialog } from './ThrowAwayDialog.tsx';

interface DraftFormProps {
  readonly draft: ProfileDraft;
  readonly isKept: boolean;
  readonly happened: Meanwhile | undefined;
  readonly problems: FieldProblems;
  /** Why saving it failed, where that is no matter of one field. */
  readonly failed: string | undefined;
  readonly changedByBoth: readonly FieldPath[];
  readonly whyNotLook: string | undefined;
  readonly onChange: (draft: ProfileDraft) => void;
  readonly onTop: (latest: PayerProfile) => void;
  readonly onLook: () => void;
}

/** The version in fields of plain words, and beside them what they change. */
export function DraftForm({
  draft,
  isKept,
  happened,
  problems,
  failed,
  changedByBoth,
  whyNotLook,
  onChange,
  onTop,
  onLook,
}: DraftFormProps) {
  const { kind, base, baseVersion, form, profileId } = draft;
  const started = t`${base.title}, version ${baseVersion}`;
  const look = (event: FormEvent): void => {
    event.preventDefault();
    if (whyNotLook === undefined) onLook();
  };
  return (
    <div className={pages.page}>
      <title>{t`${draftName(draft)} · IONM Clock`}</title>
      <Link href={profilePath(profileId)} className={pages.back}>
        {`← ${base.title}`}
      </Link>
      <header className={pages.heading}>
        <PageHeading>{draftName(draft)}</PageHeading>
        <p className={pages.quiet}>
          <Trans>
            {kind === 'next' ? t`It follows ${started}.` : t`It starts as a copy of ${started}.`} Nothing is
            saved before you have seen what it would change.
          </Trans>
        </p>
      </header>
      <MeanwhileNotice draft={draft} happened={happened} onTop={onTop} />
      {changedByBoth.length > 0 && (
        <p className={notices.notice} role="status">
          {t`Both of you changed: ${changedByBoth.map(fieldName).join('; ')}. What you typed stands; look again.`}
        </p>
      )}
      {failed !== undefined && (
        <p role="alert" className={notices.failed}>
          <Trans>
            <strong>▲ Not saved.</strong> {failed} What you typed is kept.
          </Trans>
        </p>
      )}
      {problems.size > 0 && (
        <p role="alert" className={notices.failed}>
          <strong>{t`▲ ${plural(problems.size, { one: '# field needs', other: '# fields need' })} a change:`}</strong>{' '}
          {`${[...problems.keys()].map(fieldName).join('; ')}.`}
        </p>
      )}
      <form className={layout.columns} onSubmit={look} noValidate>
        <FileReading draft={draft} onChange={onChange}>
          <FieldGroups
            form={form}
            problems={problems}
            idStays={kind === 'next'}
            onChange={(path, value) => onChange({ ...draft, form: { ...form, [path]: value } })}
          />
        </FileReading>
        <aside className={layout.aside} aria-labelledby="differs">
          <h2 id="differs">{t`Differs from ${started}`}</h2>
          <DifferenceList label={t`What differs`} differences={formDifferences(base, form)} />
          <div className={layout.ends}>
            <Button type="submit" variant="primary" size="large" showReason disabledReason={whyNotLook}>
              <Trans>Look at what would change</Trans>
            </Button>
            <ThrowAway draft={draft} isKept={isKept} />
          </div>
        </aside>
      </form>
    </div>
  );
}

function ThrowAway({ draft, isKept }: Pick<DraftFormProps, 'draft' | 'isKept'>) {
  const [asking, setAsking] = useState(false);
  const [, goTo] = useLocation();
  const leave = (): void => {
    goTo(profilePath(draft.profileId));
    throwDraftAway(draft);
  };
  return (
    <>
      <Button onClick={isKept ? () => setAsking(true) : leave}>
        {isKept ? t`Throw the draft away…` : t`Leave`}
      </Button>
      {isKept && (
        <small className={pages.quiet}>
          <Trans>The draft is kept in this tab, also over a reload.</Trans>
        </small>
      )}
      {asking && (
        <ThrowAwayDialog name={draftName(draft)} onThrowAway={leave} onClose={() => setAsking(false)} />
      )}
    </>
  );
}
