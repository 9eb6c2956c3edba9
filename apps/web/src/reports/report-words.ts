import type {
  MissingPart,
  RangePreset,
  RecordStatus,
  ReportName,
  Severity,
  TimeMark,
} from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';

export const reportNames = (): Readonly<Record<ReportName, string>> => ({
  units: t`Units`,
  'over-limit': t`Over the limit`,
  times: t`Late, typed, corrected`,
  missing: t`Missing parts`,
  finalization: t`Time to finalization`,
  rounding: t`Rounding`,
});

/** What each report answers. */
export const reportQuestions = (): Readonly<Record<ReportName, string>> => ({
  units: t`What was claimed: units, and the exact time that they rest on, of records as they are finalized, or as they are computed now.`,
  'over-limit': t`Who read more cases at once than the payer of one of them allows, when, and what was said about it.`,
  times: t`Which times were not logged by a tap that was stored as it happened.`,
  missing: t`Which records lack a part that an auditor looks for.`,
  finalization: t`How long it takes from the end of monitoring until the record is final.`,
  rounding: t`Whether starts and stops lie on round minutes more often than chance puts them there.`,
});

export const presetNames = (): Readonly<Record<RangePreset, string>> => ({
  'this-week': t`This week`,
  'last-week': t`Last week`,
  'this-month': t`This month`,
  'last-month': t`Last month`,
  'this-quarter': t`This quarter`,
});

export const statusWords = (): Readonly<Record<RecordStatus, string>> => ({
  ended: t`open`,
  finalized: t`finalized`,
  exported: t`exported`,
});

export const markWords = (): Readonly<Record<TimeMark, string>> => ({
  late: t`late`,
  hand: t`by hand`,
  amended: t`corrected`,
});

export const severityWords = (): Readonly<Record<Severity, string>> => ({
  error: t`▲ error`,
  warning: t`◆ warning`,
  note: t`note`,
});

export const partWords = (): Readonly<Record<MissingPart, string>> => ({
  'not-started': t`no start of monitoring`,
  'not-ended': t`no end of monitoring`,
  'no-physician': t`no reading physician`,
  'no-technologist': t`no technologist`,
  'no-order': t`no order`,
  'no-indication': t`no indication`,
  'no-procedure': t`no procedure`,
  'no-modality': t`no modality`,
  'no-baseline': t`no baseline`,
  'no-report-to-surgeon': t`no report to the surgeon`,
  'not-attested': t`not attested`,
});
