import { statSync } from 'node:fs';
import {
  type CaseState,
  isTimeZone,
  type PayerProfile,
  profileOfCase,
  SHIPPED_PROFILES,
} from '@ionm-clock/domain';
import { isShipped } from '@ionm-clock/protocol';
import { chosenProfile } from '../compute/chosen-profile.ts';
import { BAD_INPUT, DONE, FOUND_ERRORS } from '../outcome.ts';
import { Progress, type ProgressOutput } from '../progress.ts';
import { fromWhereItRuns } from '../read-files.ts';
import { Problems } from './input/problems.ts';
import { readInput } from './read-input.ts';
import type { Audit } from './report/audit.ts';
import { csvReport } from './report/csv-report.ts';
import { jsonReport } from './report/json-report.ts';
import { textReport } from './report/text-report.ts';
import { runAudit } from './run-audit.ts';
import { CaseStore } from './store/case-store.ts';
import { ReportStore } from './store/report-store.ts';
import { temporaryDatabase } from './store/temporary-database.ts';

const REPORTS = { text: textReport, csv: csvReport, json: jsonReport } as const;
export type ReportFormat = keyof typeof REPORTS;
export const REPORT_FORMATS = ['text', 'csv', 'json'] as const satisfies readonly ReportFormat[];

export interface AuditOptions {
  readonly format: ReportFormat;
  readonly profile?: string;
  readonly timeZone?: string;
  readonly leaveOutBad?: true;
  readonly tempDir?: string;
}

/** Where an audit writes: the report piece by piece, progress and problems beside it. */
export interface AuditOutput {
  readonly report: (text: string) => Promise<void>;
  readonly errors: ProgressOutput;
}

/**
 * `audit FILE…`: a report on old cases for an internal auditor. Gives the exit status of `compute`. Memory does not grow with the number of
 * cases: they, and the rows of the report, are kept in a temporary database.
 */
export async function audit(
  files: readonly string[],
  options: AuditOptions,
  { report, errors }: AuditOutput,
): Promise<number> {
  const problems = new Problems();
  const profileOf = profiles(options, problems);
  const tempDir = temporaryFolder(options, problems);
  const timeZone = zoneOfRows(options, problems);
  const wrongCommand = problems.count > 0;

  const progress = new Progress(errors);
  const database = temporaryDatabase(tempDir);
  try {
    const store = new CaseStore(database);
    const settings = {
      timeZone,
      knowsProfile: options.profile === undefined ? isShipped : () => true,
    };
    const input = await readInput(files, settings, store, problems, progress);
    const stop = problems.count > 0 && (options.leaveOutBad !== true || wrongCommand || input.cases === 0);
    if (problems.count > 0) {
      progress.done();
      errors.write(problems.lines.map((line) => `${line}\n`).join(''));
    }
    if (stop) return BAD_INPUT;
    store.complete();
    const rows = new ReportStore(database);
    const tally = runAudit(store, rows, profileOf, input.cases, progress);
    progress.done();
    const found: Audit = { input, problems: problems.count, tally, rows };
    for (const text of inPieces(REPORTS[options.format](found))) await report(text);
    return tally.findings.some(({ severity }) => severity === 'error') ? FOUND_ERRORS : DONE;
  } finally {
    database.close();
  }
}

/** Joins what is short: a million small writes take long. */
function* inPieces(texts: Iterable<string>): Generator<string> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < PIECE_LENGTH) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

const PIECE_LENGTH = 65_536;

/** The profile of each case; a choice that cannot be read is a problem. */
function profiles({ profile }: AuditOptions, problems: Problems): (state: CaseState) => PayerProfile {
  const chosen = profile === undefined ? undefined : chosenProfile(profile);
  if (chosen?.ok === false) for (const problem of chosen.problems) problems.add(problem);
  return (state) => {
    const found = chosen?.ok === true ? chosen.profile : profileOfCase(SHIPPED_PROFILES, state);
    if (found === undefined) throw new Error('a payer profile that was read is not known any more');
    return found;
  };
}

function temporaryFolder({ tempDir }: AuditOptions, problems: Problems): string | undefined {
  if (tempDir === undefined) return undefined;
  const folder = fromWhereItRuns(tempDir);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return folder;
  problems.add({ file: '--temp-dir', path: '', reason: 'is no folder' });
  return undefined;
}

/** A zone that nobody knows must not hide what is wrong with the cases, so another stands in for it. */
function zoneOfRows({ timeZone }: AuditOptions, problems: Problems): string | undefined {
  if (timeZone === undefined || isTimeZone(timeZone)) return timeZone;
  problems.add({ file: '--time-zone', path: '', reason: 'is no IANA time zone such as America/Chicago' });
  return 'UTC';
}
