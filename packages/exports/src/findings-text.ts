import { type Finding, localDateTime, type TimeRecord, type UserId } from '@ionm-clock/domain';

/** `over-limit (error); not-attested (warning, settled)`: each code once, or once open and once settled, in the record's order. */
export function findingsText(findings: readonly Finding[]): string {
  const texts = findings.map(({ code, severity, settled }) =>
    settled === undefined ? `${code} (${severity})` : `${code} (${severity}, settled)`,
  );
  return [...new Set(texts)].join('; ');
}

/** `no-order: settled by Tom Becker at 2026-11-03T11:00:00.000-06:00: “In the chart”`: each settlement, one after the other. */
export function settledText({ findings, details }: TimeRecord, nameOf: (id: UserId) => string): string {
  return findings
    .flatMap(({ code, settled }) => {
      if (settled === undefined) return [];
      const when = localDateTime(settled.at, details.timeZone);
      return `${code}: settled by ${nameOf(settled.actorId)} at ${when}: “${settled.reason}”`;
    })
    .join('; ');
}
