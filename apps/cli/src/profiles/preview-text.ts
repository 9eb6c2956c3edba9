import {
  type CaseState,
  clockText,
  type Instant,
  type PayerProfile,
  type ProfileBook,
  type ProfilePreview,
  profilePreview,
  type RecordChange,
  type RecordOutcome,
} from '@ionm-clock/domain';
import { NO_CODING_ADVICE } from '../no-coding-advice.ts';
import { textTable } from '../text-table.ts';
import type { NewVersion } from './new-versions.ts';

const TITLES = ['Case', 'Date', 'Record', 'Physician', 'Code', 'Now', 'Then', 'Findings (+ comes, - goes)'];
const NUMBERS = new Set(['Now', 'Then']);

/** What the new versions would change on the cases of a log, each after the ones before it. */
export function previewText(
  states: readonly CaseState[],
  book: ProfileBook,
  {
    fresh,
    alreadySo,
  }: { readonly fresh: readonly NewVersion[]; readonly alreadySo: readonly PayerProfile[] },
  asOf: Instant,
): string {
  const parts = alreadySo.map(({ id, version }) => `${id} version ${version} says this already.\n`);
  let before = book;
  for (const { file, profile } of fresh) {
    const preview = profilePreview(states, before, profile, undefined, asOf);
    parts.push(`${profile.id} version ${profile.version} (${file}) ${summary(preview)}`);
    if (preview.changes.length > 0) {
      parts.push(textTable(TITLES, preview.changes.flatMap(rowsOf), NUMBERS), unitsOf(preview));
    }
    before = before.with(profile);
  }
  return [...parts, `Nothing was saved. ${NO_CODING_ADVICE}\n`].join('\n');
}

function summary({ billedByIt, changes }: ProfilePreview): string {
  const bills = `would bill ${counted(billedByIt, 'ended case', 'ended cases')}`;
  if (changes.length === 0) return `${bills}. No record would come out otherwise.\n`;
  return `${bills}. ${counted(changes.length, 'record', 'records')} would come out otherwise:\n`;
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** A row per physician and code that is claimed before or after; the findings stand in the first. */
function rowsOf({ caseId, dateOfService, finalized, before, after }: RecordChange): string[][] {
  const about = [caseId, dateOfService ?? '-', finalized ? 'finalized: stays' : 'open'];
  const findings = findingChanges(before, after);
  const claims = [...new Set([...before.lines, ...after.lines].map(claimOf))];
  if (claims.length === 0) return [[...about, '-', '-', '-', '-', findings]];
  return claims.map((claim, index) => {
    const [physician = '', code = ''] = claim.split('\n');
    const units = [physician, code, unitsIn(before, claim), unitsIn(after, claim)];
    return index === 0 ? [...about, ...units, findings] : ['', '', '', ...units, ''];
  });
}

type Line = RecordOutcome['lines'][number];
const claimOf = ({ physicianId, code }: Line): string => `${physicianId}\n${code}`;

function unitsIn({ lines }: RecordOutcome, claim: string): string {
  const found = lines.filter((line) => claimOf(line) === claim);
  return found.length === 0 ? '-' : String(found.reduce((sum, { units }) => sum + units, 0));
}

function findingChanges(before: RecordOutcome, after: RecordOutcome): string {
  const was = before.findings.map(findingText);
  const becomes = after.findings.map(findingText);
  return [
    ...without(becomes, was).map((text) => `+ ${text}`),
    ...without(was, becomes).map((text) => `- ${text}`),
  ].join(', ');
}

/** What the first list has more of. */
function without(texts: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return texts.filter((text) => {
    const index = left.indexOf(text);
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
}

const findingText = ({ code, severity, seconds }: RecordOutcome['findings'][number]): string =>
  seconds === undefined ? `${code} (${severity})` : `${code} ${clockText(seconds)} (${severity})`;

function unitsOf({ units }: ProfilePreview): string {
  if (units.length === 0) return 'The units of all ended cases together stay as they are.\n';
  const sums = units.map(({ code, before, after }) => `${code} ${before} now, ${after} then`).join('; ');
  return `Units of all ended cases: ${sums}.\n`;
}
