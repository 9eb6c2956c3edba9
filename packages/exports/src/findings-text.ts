import type { Finding } from '@ionm-clock/domain';

/** `over-limit (error); interrupted (note)`: each code once, in the record's order. */
export function findingsText(findings: readonly Finding[]): string {
  return [...new Set(findings.map(({ code, severity }) => `${code} (${severity})`))].join('; ');
}
