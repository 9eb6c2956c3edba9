import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import { PageHeading } from '../payer-profiles/PageHeading.tsx';
import styles from './Desk.module.css';

/** The name of a page, what it is for, and what can be begun on it. */
export const SectionHead = ({
  id,
  title,
  what,
  children,
}: {
  readonly id?: string;
  readonly title: string;
  readonly what: ReactNode;
  readonly children?: ReactNode;
}) => (
  <header className={styles.head}>
    <title>{t`${title} · Administration · IONM Clock`}</title>
    <div className={styles.heading}>
      <PageHeading {...(id === undefined ? {} : { id })}>{title}</PageHeading>
      <p className={styles.quiet}>{what}</p>
    </div>
    {children}
  </header>
);
