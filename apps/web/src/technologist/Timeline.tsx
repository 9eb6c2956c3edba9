import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { CorrectButton } from '../corrections/CorrectButton.tsx';
import { MissedTimeButton } from '../corrections/MissedTimeButton.tsx';
import { type CaseView, usePersonName } from '../log/case-views.ts';
import { Choices } from '../ui/Choices.tsx';
import { PendingMark } from '../ui/PendingMark.tsx';
import styles from './Timeline.module.css';
import { isShownBy, type TimelineFilter, type TimelineItem, timelineOf } from './timeline.ts';

const SYMBOLS: Readonly<Record<TimelineItem['kind'], string>> = {
  clock: '◷',
  signal: '∿',
  surgeon: '✆',
  message: '✉',
  other: '·',
};

const filterChoices = (): readonly (readonly [TimelineFilter, string])[] => [
  ['all', t`All`],
  ['changes', t`Changes`],
  ['clock', t`Clock`],
  ['messages', t`Messages`],
];

/** What happened in the case, the latest first. */
export function Timeline({ view }: { readonly view: CaseView }) {
  const nameOf = usePersonName();
  const [filter, setFilter] = useState<TimelineFilter>('all');
  const everything = useMemo(() => timelineOf(view, nameOf), [view, nameOf]);
  const items = everything.filter((item) => isShownBy(filter, item));
  return (
    <section aria-label={t`What happened`} className={styles.section}>
      <div className={styles.head}>
        <h2>
          <Trans>What happened</Trans>
        </h2>
        <MissedTimeButton view={view} />
      </div>
      {everything.length > 0 && (
        <Choices
          label={t`Show`}
          options={filterChoices()}
          isChosen={(value) => value === filter}
          onPress={setFilter}
        />
      )}
      {items.length === 0 ? (
        <p className={styles.quiet}>
          <Trans>Nothing has happened yet. What you tap stands here, with its exact time.</Trans>
        </p>
      ) : (
        <ol className={styles.items}>
          {items.map((item) => (
            <li key={item.eventId} className={styles.item} data-kind={item.kind}>
              <span className={styles.time}>
                {item.time}
                {item.loggedTime !== undefined && <del className={styles.quiet}>{item.loggedTime}</del>}
              </span>
              <span className={styles.symbol} aria-hidden="true">
                {SYMBOLS[item.kind]}
              </span>
              <span className={styles.words}>
                {item.withdrawn ? (
                  <del className={styles.quiet}>{item.words}</del>
                ) : (
                  <span>{item.words}</span>
                )}
                {item.marks.map((mark) => (
                  <span key={mark} className={styles.mark}>
                    {mark}
                  </span>
                ))}
                {item.pending && <PendingMark />}
              </span>
              {item.entry !== undefined && (
                <CorrectButton view={view} entry={item.entry} words={item.words} />
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
