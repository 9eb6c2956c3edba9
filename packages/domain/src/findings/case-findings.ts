import { attendanceFindings } from './attendance-findings.ts';
import { clockFindings } from './clock-findings.ts';
import { conflictFindings } from './conflict-findings.ts';
import { documentationFindings } from './documentation-findings.ts';
import type { Finding } from './finding.ts';
import type { FindingBasis } from './finding-basis.ts';
import { lineFindings } from './line-findings.ts';
import { loggingFindings } from './logging-findings.ts';

/** The findings of one case (BILLING-RULES.md section 4), but for the cap, which needs the physician's whole day. */
export const caseFindings = (basis: FindingBasis): readonly Finding[] => [
  ...clockFindings(basis),
  ...attendanceFindings(basis),
  ...lineFindings(basis),
  ...conflictFindings(basis),
  ...loggingFindings(basis),
  ...documentationFindings(basis),
];
