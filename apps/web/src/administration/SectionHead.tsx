import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import pages from '../ui/Page.module.css';
import { PageHeading } from '../ui/PageHeading.tsx';

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
  <header className={pages.head}>
    <title>{t`${title} · Administration · IONM Clock`}</title>
    <div className={pages.heading}>
      <PageHeading {...(id === undefined ? {} : { id })}>{title}</PageHeading>
      <p className={pages.quiet}>{what}</p>
    </div>
    {children}
  </header>
);
