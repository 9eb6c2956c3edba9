import { userId } from '@ionm-clock/domain';
import { parseCsv } from '../../audit/testing/parse-csv.ts';
import { BillingLog, caseOn } from '../../testing/billing-log.ts';
import type { Copied } from './copied.ts';

/** A log in which cases A and B of dr-a are final, and C of dr-b; D is not. A is of 3 November, B of the day after it, the others of the next. */
export async function officeOfFour(): Promise<BillingLog> {
  const office = new BillingLog();
  await office.imports(
    caseOn('C', '2026-11-05', 'dr-b'),
    caseOn('B', '2026-11-04'),
    caseOn('A', '2026-11-03'),
    caseOn('D', '2026-11-05'),
  );
  await office.has({ userId: userId('dr-a'), name: 'Ann Abelard' });
  await office.finalizes('C', 'B', 'A');
  return office;
}

/** The cases of a CSV. */
export const casesOf = ({ file }: Copied): readonly (string | undefined)[] =>
  parseCsv(file?.toString('utf8') ?? '').map((row) => row['case']);
