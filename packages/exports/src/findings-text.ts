import type { Finding } from '@ionm-clock/domain';

/** `over-limit (error); not-attested (warning, settled)`: each code once, or once open and once settled, in the record's order. */
export function findingsText(findings: readonly Finding[]): string {
  const texts = findings.map(({ code, severity, settled }) =>
    settled === undefined ? `${code} (${severity})` : `${code} (${severity}, settled)`,
  );
  return [...new Set(texts)].join('; ');
}
