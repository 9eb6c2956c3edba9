import { presetRange, RANGE_PRESETS, type ReportName } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link, useLocation } from 'wouter';
import { useDirectory } from '../log/case-views.ts';
import { Field } from '../ui/Field.tsx';
import pages from '../ui/Page.module.css';
import styles from './Reports.module.css';
import { reportPath, type Sought } from './report-path.ts';
import { presetNames } from './report-words.ts';

interface RangeFieldsProps {
  readonly name: ReportName;
  readonly sought: Sought;
  readonly today: string;
}

/** Of which dates of service, facility and payer a report is. All of it stands in the address, so that it can be kept and sent. */
export function RangeFields({ name, sought, today }: RangeFieldsProps) {
  const { facilities, profiles } = useDirectory();
  const [, goTo] = useLocation();
  const words = presetNames();
  const { from, to, facility, profile, period } = sought;
  const profileIds = [...new Set(profiles.map(({ id }) => id))].sort();
  const change = (changes: { readonly [K in keyof Sought]?: string }): void => {
    const { period: changed = period, ...rest } = { ...sought, ...changes };
    const next = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''));
    goTo(reportPath(name, { ...next, period: changed === 'week' ? 'week' : 'month' }), { replace: true });
  };
  const { from: _, to: __, ...anyTime } = sought;
  return (
    <search className={`${pages.panel} ${styles.range}`}>
      <nav className={`${pages.choices} ${styles.links}`} aria-label={t`Dates of service`}>
        {RANGE_PRESETS.map((preset) => {
          const range = presetRange(preset, today);
          return (
            <Link
              key={preset}
              href={reportPath(name, { ...sought, ...range })}
              aria-current={from === range.from && to === range.to ? 'true' : undefined}
            >
              {words[preset]}
            </Link>
          );
        })}
        <Link
          href={reportPath(name, anyTime)}
          aria-current={from === undefined && to === undefined ? 'true' : undefined}
        >
          <Trans>Any time</Trans>
        </Link>
      </nav>
      <div className={styles.fields}>
        <Field label={t`From`}>
          {(id, described) => (
            <input
              {...described}
              id={id}
              type="date"
              value={from ?? ''}
              max={to}
              onChange={(event) => change({ from: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={t`To`}
          problem={
            from !== undefined && to !== undefined && to < from ? t`It is before the beginning.` : undefined
          }
        >
          {(id, described) => (
            <input
              {...described}
              id={id}
              type="date"
              value={to ?? ''}
              min={from}
              onChange={(event) => change({ to: event.target.value })}
            />
          )}
        </Field>
        <Field label={t`Facility`}>
          {(id) => (
            <select
              id={id}
              value={facility ?? ''}
              onChange={(event) => change({ facility: event.target.value })}
            >
              <option value="">{t`all`}</option>
              {facilities.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.id}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t`Payer profile`}>
          {(id) => (
            <select
              id={id}
              value={profile ?? ''}
              onChange={(event) => change({ profile: event.target.value })}
            >
              <option value="">{t`all`}</option>
              {profileIds.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          )}
        </Field>
        {name === 'units' && (
          <Field label={t`Counted by`}>
            {(id) => (
              <select id={id} value={period} onChange={(event) => change({ period: event.target.value })}>
                <option value="month">{t`month`}</option>
                <option value="week">{t`week`}</option>
              </select>
            )}
          </Field>
        )}
      </div>
    </search>
  );
}
