import { type CaseId, caseId, type Instant } from '@ionm-clock/domain';
import { type ExportContext, type FileFormat, FORMATS, type OutgoingRecord } from '@ionm-clock/exports';
import { DONE, FOUND_ERRORS, failed, type Outcome, problemLine } from '../outcome.ts';
import type { Progress, ProgressOutput } from '../progress.ts';
import { wrapped } from '../wrapped.ts';
import { copyContext } from './copy-context.ts';
import type { ExportRequest } from './export-request.ts';
import { whyNotWritten, writeFile } from './out-path.ts';
import type { RecordSource } from './record-source.ts';

/** Standard output, for the file itself, and standard error, for words. */
export interface CopyOutput {
  readonly data: (bytes: Uint8Array) => Promise<void>;
  readonly errors: ProgressOutput;
}

/** Looks at each record, tells why some cannot go out, and then writes the others. */
export async function writeCopy(
  source: RecordSource,
  request: ExportRequest,
  output: CopyOutput,
  progress: Progress,
  now: Instant,
): Promise<Outcome> {
  const setup = request.setup ?? source.organisation.setUp.billing;
  const context = copyContext(source.organisation, setup, now);
  const format = FORMATS[request.format];
  const absent = absentProblems(source, request);
  if (absent !== '') output.errors.write(absent);
  const good = await soundCases(source, format, context, output.errors, progress);
  const leftOut = source.caseIds.length - good.size;
  if (good.size === 0) return failed(whyNothing(request, leftOut, absent !== ''));

  const records = counted(source.records(good), good.size, progress);
  const pieces = format.write(records, context);
  try {
    if (request.out === '-') for await (const piece of pieces) await output.data(piece);
    else await writeFile(request.out, pieces);
  } catch (error) {
    const whatIsThere = request.out === '-' ? 'not all was written' : 'nothing was written';
    return failed(`${request.out}: ${whatIsThere}: ${whyNotWritten(error)}`);
  }
  const isWhole = leftOut === 0 && absent === '';
  return {
    output: '',
    errors: copiedText(request, good.size, leftOut),
    status: isWhole ? DONE : FOUND_ERRORS,
  };
}

/** The cases whose record can go out in this format; why the others cannot is told at once. */
async function soundCases(
  source: RecordSource,
  format: FileFormat,
  context: ExportContext,
  errors: ProgressOutput,
  progress: Progress,
): Promise<ReadonlySet<CaseId>> {
  const good = new Set<CaseId>();
  let seen = 0;
  for await (const outgoing of source.records(new Set(source.caseIds))) {
    const problems = format.problems(outgoing, context);
    if (problems.length === 0) good.add(outgoing.record.caseId);
    else {
      progress.done();
      errors.write(problems.map(({ caseId, field, message }) => line(caseId, field, message)).join(''));
    }
    progress.checking(++seen, source.caseIds.length);
  }
  return good;
}

const line = (id: CaseId, field: string, reason: string): string =>
  `${problemLine({ file: id, path: field, reason })}\n`;

/** A line for each case that is asked for by its id and is not there. */
function absentProblems({ caseIds }: RecordSource, { filter, paths }: ExportRequest): string {
  const there: ReadonlySet<string> = new Set(caseIds);
  const ofOtherDays = filter.from === undefined && filter.to === undefined ? '' : ', or is not of these days';
  const reason =
    paths.length > 0
      ? `is in none of the files${ofOtherDays}`
      : `is not finalized${ofOtherDays}: finalize it first`;
  return [...(filter.cases ?? [])]
    .filter((id) => !there.has(id))
    .map((id) => line(caseId(id), '', reason))
    .join('');
}

const counted = (
  records: AsyncIterable<OutgoingRecord>,
  of: number,
  progress: Progress,
): AsyncIterable<OutgoingRecord> => ({
  async *[Symbol.asyncIterator]() {
    let written = 0;
    for await (const outgoing of records) {
      yield outgoing;
      progress.writing(++written, of);
    }
  },
});

function whyNothing({ paths, setup }: ExportRequest, leftOut: number, isAbsent: boolean): string {
  if (leftOut === 0) {
    const where = paths.length > 0 ? 'no case of the files' : 'no finalized record of the log';
    return isAbsent ? 'nothing was written' : `${where} is asked for: nothing was written`;
  }
  const which =
    setup === undefined ? ' The billing set-up is that of the log; --setup FILE takes another.' : '';
  return `No record can go out, so nothing was written.${which}`;
}

/** What was done, and what was not. */
function copiedText({ out, format }: ExportRequest, copied: number, leftOut: number): string {
  const where = out === '-' ? 'on standard output' : `in ${out}`;
  const others = leftOut === 0 ? '' : `, ${leftOut} left out`;
  const records = copied === 1 ? '1 record' : `${copied} records`;
  return `${records} as ${format} ${where}${others}.\n${wrapped(IS_A_COPY)}\n`;
}

const IS_A_COPY =
  'This is a copy: it is no batch of the ledger, and no record counts as exported by it. Batches are made at the biller’s desk and over the HTTP API.';
