import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './UnknownCase.module.css';

/** Where an address leads to no case that this person may see. `children`: the words of the link to the list. */
export const UnknownCase = ({ href, children }: { readonly href: string; readonly children: ReactNode }) => (
  <section className={styles.unknown}>
    <title>{t`Unknown case · IONM Clock`}</title>
    <h1>
      <Trans>This case is not known here</Trans>
    </h1>
    <p>
      <Trans>
        It may be at a facility that is not yours, or the address may be mistyped. Choose it from the list.
      </Trans>
    </p>
    <Link href={href} className={styles.back}>
      {children}
    </Link>
  </section>
);
