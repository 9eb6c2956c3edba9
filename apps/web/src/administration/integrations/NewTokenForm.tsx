import { API_SCOPES } from '@ionm-clock/domain';
import type { NewToken } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import layout from '../../ui/WithAside.module.css';
import { useOrganisation } from '../organisation-of.ts';
import { EVERYWHERE, placesOf, placesText, SOMEWHERE } from '../person-form.ts';
import { TextField } from '../TextField.tsx';
import { useForm } from '../use-form.ts';
import { inputId } from '../use-save.ts';
import styles from './Integrations.module.css';
import { makeToken } from './integration-requests.ts';
import { NotMade } from './NotMade.tsx';
import { scopeWords } from './scope-words.ts';
import { TickFields } from './TickFields.tsx';
import {
  NEW_TOKEN,
  scopesOf,
  TOKEN_FIELDS,
  type TokenField,
  tokenOf,
  tokenProblems,
  withScope,
} from './token-form.ts';
import { useMaking } from './use-making.ts';

/** One more token. */
export function NewTokenForm({
  reload,
  onMade,
}: {
  readonly reload: () => Promise<void>;
  readonly onMade: (made: NewToken) => void;
}) {
  const form = useForm<TokenField>('new token', NEW_TOKEN);
  const { values, change } = form;
  const making = useMaking({
    form,
    fields: TOKEN_FIELDS,
    problems: tokenProblems(values),
    ask: () => makeToken(tokenOf(values)),
    whenUntouched: t`Say first what the token is for.`,
    whenMade: onMade,
    reload,
  });
  return (
    <form className={layout.group} onSubmit={making.submit} noValidate aria-labelledby="new-token">
      <h3 id="new-token" className={styles.heading}>
        <Trans>New token</Trans>
      </h3>
      <div className={layout.beside}>
        <TextField
          form={form}
          problems={making.problems}
          name="name"
          label={t`Program`}
          hint={t`What asks with it, such as the billing system. Each program gets its own.`}
          readOnly={false}
        />
        <FacilityChoice
          text={values.facilities}
          problem={making.problems.get('facilities')}
          onChange={(text) => change('facilities', text)}
        />
        <TickFields
          name="scopes"
          legend={t`What it may`}
          choices={API_SCOPES.map((value) => ({ value, words: scopeWords()[value].allows }))}
          chosen={scopesOf(values.scopes)}
          problem={making.problems.get('scopes')}
          onTick={(scope, isChosen) => change('scopes', withScope(values.scopes, scope, isChosen))}
        />
      </div>
      <NotMade why={making.failed} />
      <div>
        <Button type="submit" variant="primary" showReason disabledReason={making.whyNotSave}>
          <Trans>Make the token</Trans>
        </Button>
      </div>
    </form>
  );
}

function FacilityChoice({
  text,
  problem,
  onChange,
}: {
  readonly text: string;
  readonly problem: string | undefined;
  readonly onChange: (text: string) => void;
}) {
  const { told } = useOrganisation();
  const places = placesOf(text);
  const chosen = places === EVERYWHERE ? [] : places;
  const facilities = told.facilities.map(({ id }) => id);
  return (
    <div className={styles.what}>
      <Field id={inputId('facilities')} label={t`Where`} problem={problem}>
        {(id, described) => (
          <select
            {...described}
            id={id}
            value={places === EVERYWHERE ? EVERYWHERE : SOMEWHERE}
            onChange={({ target }) => onChange(target.value)}
          >
            <option value={SOMEWHERE}>{t`At these facilities`}</option>
            <option value={EVERYWHERE}>{t`Everywhere, also what is new`}</option>
          </select>
        )}
      </Field>
      {places !== EVERYWHERE && (
        <TickFields
          name="places"
          legend={t`Facilities`}
          choices={facilities.map((id) => ({ value: id, words: id }))}
          chosen={chosen}
          problem={undefined}
          onTick={(facility, isChosen) =>
            onChange(
              placesText(facilities.filter((id) => (id === facility ? isChosen : chosen.includes(id)))) ||
                SOMEWHERE,
            )
          }
        />
      )}
    </div>
  );
}
