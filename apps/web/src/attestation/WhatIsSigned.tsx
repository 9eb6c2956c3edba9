import {
  attendanceWords,
  clockWords,
  computeRecords,
  type Finding,
  type FindingCode,
  recordTimeText,
  type TimeRecord,
} from '@ionm-clock/domain';
import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { type CaseView, useCases, usePersonName } from '../log/case-views.ts';
import { useProfileOfCase } from '../log/profile-of-case.ts';
import { serverNow } from '../server-clock/server-clock.ts';
import styles from './Attestation.module.css';

/** What only billing works with, and what this is about to mend. */
const NOT_TOLD: ReadonlySet<FindingCode> = new Set([
  'not-attested',
  'two-codes',
  'units-over-maximum',
  'units-capped',
  'below-threshold',
]);
const isTold = ({ code, severity }: Finding): boolean => severity !== 'note' && !NOT_TOLD.has(code);

/** The times of the case, who ran and who read it, and what an auditor would still raise. */
export function WhatIsSigned({ view: { state } }: { readonly view: CaseView }) {
  const nameOf = usePersonName();
  const cases = useCases();
  const profileOf = useProfileOfCase();
  const record = useMemo((): TimeRecord | undefined => {
    const others = cases.map((one) => one.state).filter(({ id }) => id !== state.id);
    const world = [state, ...others].map((one) => ({ state: one, profile: profileOf(one) }));
    return computeRecords(world, serverNow())[0];
  }, [cases, profileOf, state]);
  if (record === undefined) return null;
  const { documentation, physicians, findings } = record;
  const open = findings.filter(isTold);
  return (
    <>
      <p>{clockWords(record)}</p>
      <ul className={styles.people}>
        {documentation.technologists.map(({ technologistId, spans }) => (
          <li key={technologistId}>
            <Trans>
              {nameOf(technologistId)} ran the monitoring,{' '}
              {spans
                .map(({ start, end }) => `${recordTimeText(start, record)}–${recordTimeText(end, record)}`)
                .join(', ')}
              .
            </Trans>
          </li>
        ))}
        {physicians.map((physician) => (
          <li key={physician.physicianId}>
            {attendanceWords(physician, nameOf(physician.physicianId), record)}
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <>
          <h3 className={styles.name}>
            <Trans>An auditor would still raise</Trans>
          </h3>
          <ul className={styles.people}>
            {open.map(({ code, message, physicianId }) => (
              <li key={`${code} ${physicianId ?? ''}`}>{message}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
