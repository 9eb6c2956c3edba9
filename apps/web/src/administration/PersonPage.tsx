import { type Person, userId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link, useLocation } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import notices from '../ui/Notice.module.css';
import pages from '../ui/Page.module.css';
import layout from '../ui/WithAside.module.css';
import { AccountSection } from './AccountSection.tsx';
import { ADMINISTRATION_PATH, isInPath, NEW_PERSON_PATH, personPath } from './administration-path.ts';
import { ChangesPanel } from './ChangesPanel.tsx';
import { CheckField } from './CheckField.tsx';
import forms from './Form.module.css';
import { GrantFields } from './GrantFields.tsx';
import { useOrganisation } from './organisation-of.ts';
import { personChanges } from './person-changes.ts';
import { newPerson, type PersonField, personForm, personOf, personProblems, YES } from './person-form.ts';
import { grantWords } from './role-words.ts';
import { SectionHead } from './SectionHead.tsx';
import { TextField } from './TextField.tsx';
import { useForm, useIdOfNew } from './use-form.ts';
import { useSave } from './use-save.ts';
import { whyNotChange } from './why-not-change.ts';

/** Somebody whom the organisation knows. */
export function PersonPage({ id }: { readonly id: string }) {
  const { told } = useOrganisation();
  const known = told.people.find(({ person }) => isInPath(id, person.userId));
  if (known === undefined) {
    return (
      <div className={pages.part}>
        <Back />
        <p>
          <Trans>There is no such person, or they are nobody of yours. Choose from the list.</Trans>
        </p>
      </div>
    );
  }
  return (
    <div className={pages.part}>
      <Back />
      <PersonEditing saved={known.person} />
      <AccountSection {...known} />
    </div>
  );
}

/** Somebody new. */
export function NewPersonPage() {
  const id = useIdOfNew(NEW);
  return (
    <div className={pages.part}>
      <Back />
      <PersonEditing key={id} saved={newPerson(userId(id))} isNew />
    </div>
  );
}

const NEW = 'new person';

const Back = () => (
  <Link href={ADMINISTRATION_PATH} className={pages.back}>
    <Trans>← People</Trans>
  </Link>
);

function PersonEditing({ saved, isNew = false }: { readonly saved: Person; readonly isNew?: boolean }) {
  const { user, state } = useOrganisation();
  const [location, goTo] = useLocation();
  const { done }: { readonly done?: unknown } = Object(useHistoryState());
  const form = useForm<PersonField>(isNew ? NEW : `person ${saved.userId}`, personForm(saved));
  const person = personOf(saved.userId, form.values);
  const changes = personChanges(isNew ? undefined : saved, person);
  const saving = useSave({
    form,
    command: { type: 'savePerson', person },
    problems: personProblems(form.values),
    whenSaved: () => goTo(personPath(person.userId), { replace: true, state: { done: changes } }),
  });
  const whyNot = isNew ? undefined : whyNotChange(user, { type: 'savePerson', person: saved }, state);
  const readOnly = whyNot !== undefined;
  const given = { form, problems: saving.problems, readOnly };
  return (
    <>
      <SectionHead
        title={isNew ? t`New person` : saved.name}
        what={
          isNew
            ? t`Somebody who works here, or a surgeon who is known by name.`
            : `${saved.grants.map(grantWords).join('; ') || t`No role`} · ${saved.active ? t`active` : t`not active`}`
        }
      />
      {readOnly && <p className={notices.notice}>{whyNot}</p>}
      {Array.isArray(done) && location !== NEW_PERSON_PATH && !form.isTouched && (
        <p role="status" className={notices.done}>
          {[t`✓ Saved.`, ...done.map(String)].join(' ')}
        </p>
      )}
      <form className={layout.columns} onSubmit={saving.submit} noValidate>
        <div className={forms.fields}>
          <fieldset className={layout.group}>
            <legend className={layout.legend}>
              <Trans>Person</Trans>
            </legend>
            <div className={layout.beside}>
              <TextField {...given} name="name" label={t`Name`} hint={t`As it stands in records.`} />
              <TextField {...given} name="credential" label={t`Credential`} hint={t`Such as CNIM or MD.`} />
              <TextField
                {...given}
                name="signInName"
                label={t`Sign-in name`}
                hint={t`A user name or an address of mail. Empty: does not sign in.`}
              />
            </div>
            <CheckField
              label={t`Active: may sign in, and is offered in lists`}
              checked={form.values.active === YES}
              readOnly={readOnly}
              onChange={(isActive) => form.change('active', isActive ? YES : '')}
            />
          </fieldset>
          <GrantFields {...given} />
          <fieldset className={layout.group}>
            <legend className={layout.legend}>
              <Trans>Rights</Trans>
            </legend>
            <CheckField
              label={t`May change payer profiles, as a biller`}
              checked={form.values.editsProfiles === YES}
              readOnly={readOnly}
              onChange={(may) => form.change('editsProfiles', may ? YES : '')}
            />
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
    </>
  );
}
