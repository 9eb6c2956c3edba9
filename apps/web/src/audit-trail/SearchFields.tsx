import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type FormEvent, useMemo } from 'react';
import { useDirectory } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import pages from '../ui/Page.module.css';
import styles from './AuditTrail.module.css';
import { kindNamed, kindWords, TRAIL_KINDS, typesOfKind } from './event-types.ts';
import { changed, emptySearch, type SearchField, type SearchForm } from './search-form.ts';

interface SearchFieldsProps {
  readonly form: SearchForm;
  readonly problems: ReadonlyMap<SearchField, string>;
  readonly underWay: boolean;
  readonly onChange: (form: SearchForm) => void;
  readonly onSearch: () => void;
}

/** By whom, of which case, what and when: all that is given must hold. */
export function SearchFields({ form, problems, underWay, onChange, onSearch }: SearchFieldsProps) {
  const people = usePeopleByName();
  const zones = useZones(form.timeZone);
  const kind = kindNamed(form.kind);
  const set = (field: SearchField) => (event: { readonly target: { readonly value: string } }) =>
    onChange(changed(form, field, event.target.value));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!underWay) onSearch();
  };
  return (
    <search>
      <form className={styles.search} onSubmit={submit} noValidate>
        <Field label={t`Person`}>
          {(id) => (
            <select id={id} value={form.person} onChange={set('person')}>
              <option value="">{t`anybody`}</option>
              {people.map(([userId, name]) => (
                <option key={userId} value={userId}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t`Case`}>
          {(id) => (
            <input
              id={id}
              value={form.caseId}
              onChange={set('caseId')}
              placeholder={t`any`}
              maxLength={200}
              autoComplete="off"
              spellCheck={false}
            />
          )}
        </Field>
        <Field label={t`Kind`}>
          {(id) => (
            <select id={id} value={form.kind} onChange={set('kind')}>
              <option value="">{t`everything`}</option>
              {TRAIL_KINDS.map((one) => (
                <option key={one} value={one}>
                  {kindWords()[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t`What`}>
          {(id) => (
            <select id={id} value={form.type} onChange={set('type')}>
              <option value="">{t`anything`}</option>
              {(kind === undefined ? TRAIL_KINDS : [kind]).map((one) => (
                <optgroup key={one} label={kindWords()[one]}>
                  {Object.entries(typesOfKind()[one]).map(([type, words]) => (
                    <option key={type} value={type}>
                      {words}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          )}
        </Field>
        <Field label={t`From`} problem={problems.get('from')}>
          {(id, described) => (
            <input {...described} id={id} type="datetime-local" value={form.from} onChange={set('from')} />
          )}
        </Field>
        <Field label={t`To`} problem={problems.get('to')}>
          {(id, described) => (
            <input {...described} id={id} type="datetime-local" value={form.to} onChange={set('to')} />
          )}
        </Field>
        <Field label={t`Times are those of`}>
          {(id) => (
            <select id={id} value={form.timeZone} onChange={set('timeZone')}>
              {zones.map(([zone, words]) => (
                <option key={zone} value={zone}>
                  {words}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div className={pages.actions}>
          <Button
            type="submit"
            variant="primary"
            disabledReason={underWay ? t`It is being searched.` : undefined}
          >
            <Trans>Search</Trans>
          </Button>
          <Button onClick={() => onChange(emptySearch(form.timeZone))}>
            <Trans>Clear</Trans>
          </Button>
        </div>
      </form>
    </search>
  );
}

/** Everybody once, whatever their roles. */
function usePeopleByName(): readonly (readonly [string, string])[] {
  const { people } = useDirectory();
  return useMemo(() => {
    const names = new Map<string, string>(people.map(({ userId, name }) => [userId, name]));
    return [...names].sort(([, a], [, b]) => a.localeCompare(b));
  }, [people]);
}

/** The clocks of the facilities, of this device, and UTC. */
function useZones(chosen: string): readonly (readonly [string, string])[] {
  const { facilities } = useDirectory();
  return useMemo(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const zones = [...new Set([...facilities.map(({ timeZone }) => timeZone), chosen, own, 'UTC'])];
    return zones.map((zone) => {
      const there = facilities.filter(({ timeZone }) => timeZone === zone).map(({ id }) => id);
      if (there.length > 0) return [zone, `${zone} (${there.join(', ')})`] as const;
      return [zone, zone === own ? t`${zone} (this device)` : zone] as const;
    });
  }, [facilities, chosen]);
}
