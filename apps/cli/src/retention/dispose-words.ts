import { dateOfService } from '@ionm-clock/domain';
import type { RemovedFiles, RetainedCase, RetainedCases } from '@ionm-clock/server/retention';
import { counted } from '../log/log-words.ts';

/** What would be disposed of, and what keeps the rest that is past retention. */
export function planText(retained: RetainedCases, today: string, isListed: boolean): string {
  const { held, unfinished, needed, disposable } = retained.pastRetention(today);
  const { retentionYears } = retained.organisation.setUp.policy;
  const dated = disposable.map(dateAndId).sort();
  const [first = '', last = ''] = [dated.at(0), dated.at(-1)].map((line) => line?.slice(0, DATE_LENGTH));
  return [
    `Cases are kept for ${retentionYears} years from the date of service; today is ${today}.`,
    dated.length === 0
      ? 'No case is to be disposed of.'
      : `To be disposed of: ${counted(dated.length, 'case')}, dates of service ${first} to ${last}.`,
    ...(isListed ? dated.map((line) => `  ${line}`) : []),
    `Past retention and under a legal hold: ${counted(held.length, 'case')}.`,
    `Past retention and not finished: ${counted(unfinished.length, 'case')}.`,
    `Past retention and read beside such a case: ${counted(needed.length, 'case')}.`,
    '',
  ].join('\n');
}

const DATE_LENGTH = '2016-01-31'.length;

const dateAndId = ({ state }: RetainedCase): string => `${dateOfService(state) ?? ''} ${state.id}`;

/** What came of the files of batches. */
export function removedText({ removed, mixed }: RemovedFiles): string {
  const gone = removed === 0 ? '' : `Files of batches removed: ${removed}.\n`;
  return mixed.length === 0
    ? gone
    : `${gone}Files that stay, since they hold other cases too: ${mixed.join(', ')}.\n`;
}
