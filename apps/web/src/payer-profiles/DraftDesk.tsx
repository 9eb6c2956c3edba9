import type { PayerProfile } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useProfileBook } from '../log/case-views.ts';
import { useConnection } from '../log/connection.ts';
import { checkedForm } from './checked-form.ts';
import { DraftForm } from './DraftForm.tsx';
import { keepDraft, type ProfileDraft, throwDraftAway } from './draft-store.ts';
import { fieldId } from './field-id.ts';
import { NO_PROBLEMS, problemsByField } from './field-problems.ts';
import { PreviewStep } from './PreviewStep.tsx';
import { isUntouched, meanwhile, onTopOf } from './profile-draft.ts';
import { type FieldPath, saysTheSame } from './profile-form.ts';
import { SavedStep } from './SavedStep.tsx';
import { usePreview } from './use-preview.ts';
import { useSaving } from './use-saving.ts';

const whyNotOffline = () => t`The server cannot be reached. Your draft is kept; go on when it is back.`;

/** Writing a version: the form, then what it would change, then saved. */
export function DraftDesk({
  draft,
  isKept,
  from,
}: {
  readonly draft: ProfileDraft;
  readonly isKept: boolean;
  readonly from: PayerProfile;
}) {
  const book = useProfileBook();
  const { status } = useConnection();
  const { preview, ask, leave } = usePreview();
  const { saving, save, forgetFailure } = useSaving();
  // Only what was pressed is judged; from then on each change is judged at once.
  const [judged, setJudged] = useState(false);
  const [changedByBoth, setChangedByBoth] = useState<readonly FieldPath[]>([]);
  const isNew = draft.kind === 'copy';
  const checked = checkedForm(draft.form, isNew ? book.ids : []);
  const happened = saving.underWay ? undefined : meanwhile(draft, book.latest(draft.form.id.trim()));
  const told = problemsByField(saving.failed?.problems ?? []);
  const problems =
    told.fields.size > 0 ? told.fields : judged && !checked.ok ? checked.problems : NO_PROBLEMS;

  const change = (next: ProfileDraft): void => {
    forgetFailure();
    if (isUntouched(next, from)) throwDraftAway(next);
    else keepDraft(next);
  };
  const look = (): void => {
    flushSync(() => setJudged(true));
    if (checked.ok) {
      void ask(checked.draft, isNew ? draft.profileId : undefined);
      return;
    }
    const [first] = checked.problems.keys();
    if (first !== undefined) document.getElementById(fieldId(first))?.focus();
  };

  if (saving.saved !== undefined) return <SavedStep saved={saving.saved} />;
  if (preview !== undefined) {
    return (
      <PreviewStep
        draft={draft}
        preview={preview}
        happened={happened}
        failed={saving.failed?.message}
        isBeingSaved={saving.underWay}
        whyNotNow={status === 'offline' ? whyNotOffline() : undefined}
        onCasesOf={(id) => void ask(preview.profile, id)}
        onBack={leave}
        onSave={() => void save(draft, preview.profile)}
      />
    );
  }
  return (
    <DraftForm
      draft={draft}
      isKept={isKept}
      happened={happened}
      problems={problems}
      failed={saving.failed === undefined ? undefined : [saving.failed.message, ...told.others].join(' ')}
      changedByBoth={changedByBoth}
      whyNotLook={
        status === 'offline'
          ? whyNotOffline()
          : saysTheSame(draft.base, draft.form)
            ? t`Nothing differs from what it started from yet. Change a field first.`
            : undefined
      }
      onChange={change}
      onTop={(latest) => {
        const merged = onTopOf(draft, latest);
        setChangedByBoth(merged.changedByBoth);
        change(merged.draft);
      }}
      onLook={look}
    />
  );
}
