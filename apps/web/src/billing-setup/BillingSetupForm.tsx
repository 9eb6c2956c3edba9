import type { BillingSetupAnswer } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { type FormEvent, useState } from 'react';
import { ChangesPanel } from '../administration/ChangesPanel.tsx';
import forms from '../administration/Form.module.css';
import { useForms } from '../administration/organisation-of.ts';
import { useSave } from '../administration/use-save.ts';
import { whyNotChange } from '../administration/why-not-change.ts';
import notices from '../ui/Notice.module.css';
import layout from '../ui/WithAside.module.css';
import { ChargesSection } from './ChargesSection.tsx';
import { DestinationsSection } from './DestinationsSection.tsx';
import { EntriesSection } from './EntriesSection.tsx';
import { MeanwhileNotice } from './MeanwhileNotice.tsx';
import { PhysiciansSection } from './PhysiciansSection.tsx';
import { SetupField } from './SetupField.tsx';
import { SetupSection, SingleSection } from './SetupSection.tsx';
import { setupChanges } from './setup-changes.ts';
import { IDENTIFIER_SYSTEM } from './setup-fields.ts';
import { checkedSetup } from './setup-problems.ts';
import { useKnown } from './use-known.ts';
import { useSetupForm } from './use-setup-form.ts';

/** The whole set-up in fields of plain words, and beside them what saving changes. */
export function BillingSetupForm({ setup, version }: Pick<BillingSetupAnswer, 'setup' | 'version'>) {
  const { user, state } = useForms();
  const { known, names } = useKnown();
  const edited = useSetupForm(setup, version, known);
  const { form, saved, rows, clashes, add } = edited;
  const [done, setDone] = useState<readonly string[]>();
  const checked = checkedSetup(form.values, rows, state);
  const changes = setupChanges(saved, form.values, names);
  const saving = useSave({
    form,
    command: { type: 'saveBillingSetup', setup: checked.setup ?? setup, after: version },
    problems: checked.problems,
    whenSaved: () => setDone(changes),
  });
  const unsettled =
    clashes === undefined || clashes.length === 0 || saving.underWay
      ? undefined
      : t`Both of you changed the same. Say first whose stands.`;
  const submit = (event: FormEvent): void => {
    if (unsettled === undefined) saving.submit(event);
    else event.preventDefault();
  };
  const whyNot = whyNotChange(user, { type: 'saveBillingSetup', setup }, state);
  const given = { form, problems: saving.problems, readOnly: whyNot !== undefined };
  return (
    <>
      {whyNot !== undefined && <p className={notices.notice}>{whyNot}</p>}
      <form className={layout.columns} onSubmit={submit} noValidate>
        <div className={forms.fields}>
          <SingleSection
            {...given}
            part="billingProvider"
            what={t`In whose name claims are sent, and who is paid.`}
          />
          <PhysiciansSection {...given} rows={rows.providers} names={names} />
          <EntriesSection
            {...given}
            part="payers"
            what={t`The payer whose rules each payer profile holds. A profile that nobody uses needs none.`}
            rows={rows.payers}
            names={names}
            told={['name', 'payerId']}
          />
          <EntriesSection
            {...given}
            part="facilities"
            what={t`Where the surgery was, as claims name it.`}
            rows={rows.facilities}
            names={names}
            told={['name', 'city']}
          />
          <ChargesSection {...given} rows={rows.charges} add={add} whyNot={whyNot} />
          <SingleSection
            {...given}
            part="hl7"
            what={t`The names that the program and the receiver have in HL7 messages (MSH-3 to MSH-6).`}
          />
          <SingleSection
            {...given}
            part="x12"
            what={t`The clearing house or payer that takes the claims, and whom it can ask.`}
          />
          <SetupSection
            part="identifierSystem"
            what={t`Ids of cases, people and batches are unique under it.`}
          >
            <SetupField {...given} field={IDENTIFIER_SYSTEM} name={IDENTIFIER_SYSTEM} />
          </SetupSection>
          <DestinationsSection {...given} rows={rows.destinations} saved={saved} add={add} whyNot={whyNot} />
        </div>
        <ChangesPanel
          changes={changes}
          failed={saving.failed}
          whyNotSave={unsettled ?? saving.whyNotSave}
          isTouched={form.isTouched}
          onForget={form.forget}
        >
          {done !== undefined && !form.isTouched && (
            <p role="status" className={notices.done}>
              {[t`✓ Saved.`, ...done].join(' ')}
            </p>
          )}
          {clashes !== undefined && !saving.underWay && (
            <MeanwhileNotice clashes={clashes} edited={edited} names={names} />
          )}
        </ChangesPanel>
      </form>
    </>
  );
}
