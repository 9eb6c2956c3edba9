import type { ReactNode } from 'react';

/**
 * A sentence of the record: findings, refusals and explanations are English whatever the language of the page, as a record says the
 * same to everyone (docs/decisions/0021). It is marked, so that it is read out as what it is.
 */
export const InEnglish = ({ children }: { readonly children: ReactNode }) => (
  <span lang="en">{children}</span>
);
