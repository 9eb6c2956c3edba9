import type { CaseId } from '@ionm-clock/domain';
import { Link } from 'wouter';
import { recordPath } from '../../biller/record-path.ts';

/** A case by its id, which leads to its record. */
export const CaseLink = ({ caseId }: { readonly caseId: CaseId }) => (
  <Link href={recordPath(caseId)}>{caseId}</Link>
);
