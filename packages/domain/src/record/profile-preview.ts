import type { PayerProfile } from '../billing/payer-profile.ts';
import type { ProfileBook } from '../billing/profile-book.ts';
import type { CaseState } from '../case/case-state.ts';
import type { Instant } from '../time/instant.ts';
import type { CasesIn } from './cases-at-hand.ts';
import { computeRecords } from './compute-records.ts';
import { PreviewTally, type ProfilePreview } from './preview-tally.ts';
import { endedByDate } from './records-by-date.ts';
import { type ProfileOf, recordsFrom } from './records-within.ts';

/**
 * What would change if `candidate` were in the book: both worlds are computed and compared, since caps and concurrency cross
 * cases. With `onCasesOf`, the cases of that profile are billed by the candidate too, whatever its dates, so that one sees what
 * a new contract would bring. Cases whose profile is not in the book are left out. Nothing is saved.
 */
export function profilePreview(
  states: readonly CaseState[],
  book: ProfileBook,
  candidate: PayerProfile,
  onCasesOf?: string,
  asOf?: Instant,
): ProfilePreview {
  const tally = new PreviewTally(book, candidate, onCasesOf);
  const recordsBy = (profileOf: ProfileOf) =>
    computeRecords(
      states.flatMap((state) => {
        const profile = profileOf(state);
        return profile === undefined ? [] : [{ state, profile }];
      }),
      asOf,
    );
  tally.add(states, recordsBy(tally.before), recordsBy(tally.after));
  return tally.preview();
}

/** Where the cases of a preview come from: `dates` are all dates of service that there are, and others may be among them. */
export interface CasesByDate {
  readonly dates: Iterable<string>;
  readonly casesIn: CasesIn;
}

/**
 * The same over cases that need not all be in memory, date by date as `recordsByDate`: it pauses after each, and returns what was
 * found in the end.
 */
export function* profilePreviewByDate(
  { dates, casesIn }: CasesByDate,
  book: ProfileBook,
  candidate: PayerProfile,
  onCasesOf?: string,
  asOf?: Instant,
): Generator<void, ProfilePreview, void> {
  const tally = new PreviewTally(book, candidate, onCasesOf);
  for (const { ended, atHand } of endedByDate(dates, casesIn, asOf)) {
    const before = recordsFrom(atHand, ended, tally.before, asOf);
    // Most dates have no case that the version concerns.
    const isSame = [...atHand.all].every((state) => tally.before(state) === tally.after(state));
    tally.add(ended, before, isSame ? before : recordsFrom(atHand, ended, tally.after, asOf));
    yield;
  }
  return tally.preview();
}
