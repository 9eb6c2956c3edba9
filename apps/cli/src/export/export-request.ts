import type { BillingSetup, ExportFormat } from '@ionm-clock/domain';
import { type CaseFileProblem, readBillingSetupFile } from '@ionm-clock/protocol';
import { readFiles } from '../read-files.ts';
import { whyNotTo } from './out-path.ts';
import { filterProblems, type RecordFilter } from './record-filter.ts';

/** As they were typed. */
export interface ExportOptions {
  readonly format: ExportFormat;
  readonly out: string;
  readonly force?: true;
  readonly setup?: string;
  readonly from?: string;
  readonly to?: string;
  readonly case?: readonly string[];
}

/** What is to be copied, and where to. */
export interface ExportRequest {
  readonly format: ExportFormat;
  /** A path; or `-`, standard output. */
  readonly out: string;
  /** In place of that of the log. */
  readonly setup?: BillingSetup;
  readonly filter: RecordFilter;
  /** Case files; without any it is the log that is copied. */
  readonly paths: readonly string[];
}

export type ReadRequest =
  | { readonly ok: true; readonly request: ExportRequest }
  | { readonly ok: false; readonly problems: readonly CaseFileProblem[] };

/** What was typed, or everything that is wrong with it. */
export function readRequest(paths: readonly string[], options: ExportOptions): ReadRequest {
  const { format, out, force = false, from, to } = options;
  const filter: RecordFilter = {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(options.case !== undefined && { cases: new Set(options.case) }),
  };
  const setup = options.setup === undefined ? undefined : setupIn(options.setup);
  const whyNot = out === '-' ? undefined : whyNotTo(out, force);
  const problems = [
    ...filterProblems(filter),
    ...(setup?.ok === false ? setup.problems : []),
    ...(whyNot === undefined ? [] : [{ file: out, path: '', reason: whyNot }]),
  ];
  if (problems.length > 0 || setup?.ok === false) return { ok: false, problems };
  return { ok: true, request: { format, out, filter, paths, ...(setup && { setup: setup.value }) } };
}

function setupIn(file: string): ReturnType<typeof readBillingSetupFile> {
  const { texts, problems } = readFiles([file]);
  const [text] = texts;
  return text === undefined ? { ok: false, problems } : readBillingSetupFile(text);
}
