import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Link } from 'wouter';
import notices from '../ui/Notice.module.css';
import pages from '../ui/Page.module.css';
import layout from '../ui/WithAside.module.css';
import { RETENTION_PATH } from './administration-path.ts';
import { ChangesPanel } from './ChangesPanel.tsx';
import forms from './Form.module.css';
import { useOrganisation } from './organisation-of.ts';
import {
  idleFields,
  otherFields,
  type PolicyField,
  policyChanges,
  policyForm,
  policyOf,
  policyProblems,
} from './policy-form.ts';
import { SectionHead } from './SectionHead.tsx';
import { TextField } from './TextField.tsx';
import { useForm } from './use-form.ts';
import { useSave } from './use-save.ts';
import { whyNotChange } from './why-not-change.ts';

/** How long a sign-in lasts, and how long records are kept. */
export function PolicyPage() {
  const { told, user, state, isDemo } = useOrganisation();
  const [saved, setSaved] = useState<readonly string[]>();
  const base = policyForm(told.policy);
  const form = useForm<PolicyField>('policy', base);
  const changes = policyChanges(base, form.values);
  const saving = useSave({
    form,
    command: { type: 'savePolicy', policy: policyOf(form.values) },
    problems: policyProblems(form.values),
    whenSaved: () => setSaved(changes),
  });
  const whyNot = whyNotChange(user, { type: 'savePolicy', policy: told.policy }, state);
  const given = {
    form,
    problems: saving.problems,
    readOnly: whyNot !== undefined,
    inputMode: 'numeric',
  } as const;
  const { longestSessionHours, emergencyHours, retentionYears } = otherFields();
  return (
    <div className={pages.part}>
      <SectionHead
        title={t`Policy`}
        what={t`How long a sign-in lasts, and how long records are kept. ${
          isDemo ? t`The demo has no passwords, and nobody is signed out there.` : ''
        }`}
      />
      {whyNot !== undefined && <p className={notices.notice}>{whyNot}</p>}
      {saved !== undefined && !form.isTouched && (
        <p role="status" className={notices.done}>
          {[t`✓ Saved.`, ...saved].join(' ')}
        </p>
      )}
      <form className={layout.columns} onSubmit={saving.submit} noValidate>
        <div className={forms.fields}>
          <fieldset className={layout.group}>
            <legend className={layout.legend}>
              <Trans>Signing out by itself</Trans>
            </legend>
            <p className={pages.quiet}>
              <Trans>
                After so many minutes without a touch a page asks for the sign-in again. A running clock runs
                on, and nothing that was logged is lost.
              </Trans>
            </p>
            <div className={layout.beside}>
              {idleFields().map(({ field, label }) => (
                <TextField key={field} {...given} name={field} label={label} />
              ))}
              <TextField
                {...given}
                name={longestSessionHours.field}
                label={longestSessionHours.label}
                hint={t`Then everyone signs in again, however busy they were.`}
              />
            </div>
          </fieldset>
          <fieldset className={layout.group}>
            <legend className={layout.legend}>
              <Trans>Emergency access</Trans>
            </legend>
            <p className={pages.quiet}>
              <Trans>
                Technologists and physicians may, with a reason, see cases of a facility where they do not
                work. Administrators and auditors are told at once.
              </Trans>
            </p>
            <div className={layout.beside}>
              <TextField {...given} name={emergencyHours.field} label={emergencyHours.label} />
            </div>
          </fieldset>
          <fieldset className={layout.group}>
            <legend className={layout.legend}>
              <Trans>Keeping records</Trans>
            </legend>
            <p className={pages.quiet}>
              <Trans>
                For so many years from the date of service the organisation keeps its records, at least.
                Nothing is disposed of by itself, and nothing can be here:{' '}
                <Link href={RETENTION_PATH}>Retention</Link> tells what is older, and what is held.
              </Trans>
            </p>
            <div className={layout.beside}>
              <TextField {...given} name={retentionYears.field} label={retentionYears.label} />
            </div>
          </fieldset>
        </div>
        <ChangesPanel
          changes={changes}
          failed={saving.failed}
          whyNotSave={saving.whyNotSave}
          isTouched={form.isTouched}
          onForget={form.forget}
        />
      </form>
    </div>
  );
}
