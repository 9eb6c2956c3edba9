import { Tabs } from '@base-ui/react/tabs';
import { WORKLIST_STATES, type WorklistState } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import styles from './StateTabs.module.css';
import { stateWords, type WorklistRow } from './worklist-row.ts';

/** The worklist by where records stand, each with how many there are, and what is listed under the chosen one. */
export function StateTabs({
  rows,
  state,
  onState,
  children,
}: {
  rows: readonly WorklistRow[];
  /** Undefined for all of them. */
  state: WorklistState | undefined;
  onState: (state: WorklistState | undefined) => void;
  children: ReactNode;
}) {
  const words = stateWords();
  const counts = new Map<WorklistState, number>();
  for (const { stands } of rows) counts.set(stands, (counts.get(stands) ?? 0) + 1);
  const value = state ?? 'all';
  return (
    <Tabs.Root
      className={styles.root}
      value={value}
      onValueChange={(chosen: string) => onState(WORKLIST_STATES.find((one) => one === chosen))}
    >
      <Tabs.List className={styles.list} aria-label={t`Records by state`}>
        <Tabs.Tab value="all" className={styles.tab}>
          {t`all`} <span className={styles.count}>{rows.length}</span>
        </Tabs.Tab>
        {WORKLIST_STATES.map((one) => (
          <Tabs.Tab key={one} value={one} className={styles.tab}>
            {words[one]} <span className={styles.count}>{counts.get(one) ?? 0}</span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={value} className={styles.panel} tabIndex={-1}>
        {children}
      </Tabs.Panel>
    </Tabs.Root>
  );
}
