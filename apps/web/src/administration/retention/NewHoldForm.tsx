import { type HoldScope, holdId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import notices from '../../ui/Notice.module.css';
import layout from '../../ui/WithAside.module.css';
import { ConfirmDialog } from '../ConfirmDialog.tsx';
import { useOrganisation } from '../organisation-of.ts';
import { TextField } from '../TextField.tsx';
import { useForm, useIdOfNew } from '../use-form.ts';
import { inputId, useSave } from '../use-save.ts';
import { whyNotChange } from '../why-not-change.ts';
import { HoldScopeFields } from './HoldScopeFields.tsx';
import { type HoldField, holdProblems, newHoldForm, SCOPE_KINDS, scopeOfForm } from './hold-form.ts';
import { scopeWords } from './hold-words.ts';

const FORM = 'new hold';

const kindWords = (): Readonly<Record<HoldScope['kind'], string>> => ({
  cases: t`These cases`,
  facility: t`A facility, between two dates`,
  everything: t`Everything`,
});

/** One more legal hold. */
export function NewHoldForm({ onPlaced }: { readonly onPlaced: (reason: string) => void }) {
  const { told, user, state } = useOrganisation();
  const form = useForm<HoldField>(FORM, newHoldForm(told.facilities[0]?.id ?? ''));
  const id = useIdOfNew(FORM);
  const [confirming, setConfirming] = useState(false);
  const scope = scopeOfForm(form.values);
  const reason = form.values.reason.trim();
  const command = { type: 'placeHold', hold: { holdId: holdId(id), scope, reason } } as const;
  const readOnly = whyNotChange(user, command, state) !== undefined;
  const saving = useSave({
    form,
    command,
    problems: holdProblems(form.values),
    whenUntouched: t`Say what is to be held, and why.`,
    confirm: () => setConfirming(true),
    whenSaved: () => onPlaced(reason),
  });
  const given = { form, problems: saving.problems, readOnly };
  return (
    <form className={layout.group} onSubmit={saving.submit} noValidate aria-labelledby="new-hold">
      <h2 id="new-hold">
        <Trans>New legal hold</Trans>
      </h2>
      <div className={layout.beside}>
        <Field id={inputId('kind')} label={t`What is held`}>
          {(fieldId, described) => (
            <select
              {...described}
              id={fieldId}
              value={form.values.kind}
              disabled={readOnly}
              onChange={({ target }) => form.change('kind', target.value)}
            >
              {SCOPE_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {kindWords()[kind]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <HoldScopeFields {...given} />
        <TextField
          {...given}
          name="reason"
          label={t`For which matter`}
          hint={t`Such as its docket number. It stands in the audit trail: name no patient.`}
        />
      </div>
      {saving.failed !== undefined && !confirming && (
        <p role="alert" className={notices.failed}>
          <Trans>
            <strong>▲ Not placed.</strong> {saving.failed} What you typed is kept.
          </Trans>
        </p>
      )}
      <div>
        <Button type="submit" variant="primary" showReason disabledReason={saving.whyNotSave}>
          <Trans>Place the hold…</Trans>
        </Button>
      </div>
      {confirming && (
        <ConfirmDialog
          title={t`Place the hold for ${reason}?`}
          confirm={t`Place the hold`}
          change={saving.change}
          onConfirm={saving.save}
          onClose={() => setConfirming(false)}
        >
          <p>{scopeWords(scope)}</p>
          <p>
            <Trans>
              From now on none of it is disposed of, however old it is, until the hold is lifted. Work on it
              goes on as before.
            </Trans>
          </p>
        </ConfirmDialog>
      )}
    </form>
  );
}
