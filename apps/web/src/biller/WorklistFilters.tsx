import { type FindingCode, SEVERITY, type Severity, type UserId } from '@ionm-clock/domain';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useProfileBook } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { SavedViews } from './SavedViews.tsx';
import styles from './WorklistFilters.module.css';
import type { WorklistFilter, WorklistSort } from './worklist-filter.ts';
import type { WorklistRow } from './worklist-row.ts';

interface Narrowing {
  readonly filter: WorklistFilter;
  readonly sort: WorklistSort;
}

/** Narrows the list, and keeps ways to look at it. Offered is only what some record has. */
export function WorklistFilters({
  rows,
  filter,
  sort,
  onChange,
  nameOf,
}: Narrowing & {
  rows: readonly WorklistRow[];
  onChange: (to: Narrowing) => void;
  nameOf: (id: UserId) => string;
}) {
  const book = useProfileBook();
  const narrow = (changes: WorklistFilter): void => onChange({ filter: { ...filter, ...changes }, sort });
  const { state, ...own } = filter;
  const count = Object.values(own).filter((value) => value !== undefined).length;
  const findings = rows.flatMap(({ record }) => record?.findings ?? []);
  const physicians = rows.flatMap(({ record }) => record?.physicians ?? []);
  const some = <Value extends string>(values: readonly Value[], wordsOf: (value: Value) => string) =>
    [...new Set(values)]
      .map((value) => ({ value, words: wordsOf(value) }))
      .sort((a, b) => a.words.localeCompare(b.words));
  const same = (value: string): string => value;
  return (
    <details className={styles.filters}>
      <summary className={styles.summary}>
        {plural(count, {
          0: 'Filters and saved views',
          one: 'Filters and saved views · # filter on',
          other: 'Filters and saved views · # filters on',
        })}
      </summary>
      <div className={styles.fields}>
        <OneOf
          label={t`Facility`}
          value={filter.facility}
          options={some(
            rows.map(({ details }): string => details.facility),
            same,
          )}
          onChange={(facility) => narrow({ facility })}
        />
        <OneOf
          label={t`Payer profile`}
          value={filter.payerProfile}
          options={some(
            rows.map(({ details }) => details.payerProfile),
            (id) => book.latest(id)?.title ?? id,
          )}
          onChange={(payerProfile) => narrow({ payerProfile })}
        />
        <OneOf
          label={t`Physician`}
          value={filter.physicianId}
          options={some(
            physicians.map(({ physicianId }) => physicianId),
            nameOf,
          )}
          onChange={(physicianId) => narrow({ physicianId })}
        />
        <OneOf<FindingCode>
          label={t`Open finding`}
          value={filter.code}
          options={some(
            findings.map(({ code }) => code),
            same,
          )}
          onChange={(code) => narrow({ code })}
        />
        <OneOf<Severity>
          label={t`Severity`}
          value={filter.severity}
          options={some([...new Set(Object.values(SEVERITY))], same)}
          onChange={(severity) => narrow({ severity })}
        />
        <Day label={t`Date of service from`} value={filter.from} onChange={(from) => narrow({ from })} />
        <Day label={t`Date of service to`} value={filter.to} onChange={(to) => narrow({ to })} />
        <Button
          disabledReason={count === 0 ? t`No filter is on.` : undefined}
          onClick={() => onChange({ filter: { state }, sort })}
        >
          <Trans>Clear filters</Trans>
        </Button>
      </div>
      <SavedViews filter={filter} sort={sort} onChoose={({ filter, sort }) => onChange({ filter, sort })} />
    </details>
  );
}

function OneOf<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: Value | undefined;
  options: readonly { readonly value: Value; readonly words: string }[];
  onChange: (value: Value | undefined) => void;
}) {
  return (
    <Field label={label}>
      {(id) => (
        <select
          id={id}
          value={value ?? ''}
          onChange={(event) => onChange(options.find((one) => one.value === event.target.value)?.value)}
        >
          <option value="">{t`all`}</option>
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

const Day = ({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) => (
  <Field label={label}>
    {(id) => (
      <input
        id={id}
        type="date"
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value || undefined)}
      />
    )}
  </Field>
);
