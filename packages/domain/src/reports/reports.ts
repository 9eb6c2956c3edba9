import type { Instant } from '../time/instant.ts';
import { type FinalizationReport, FinalizationTally } from './finalization-report.ts';
import { type LoggedTimesReport, LoggedTimesTally } from './logged-times-report.ts';
import { type MissingPartsReport, MissingPartsTally } from './missing-parts-report.ts';
import { type OtherCases, type OverLimitReport, OverLimitTally } from './over-limit-report.ts';
import type { PeriodKind } from './period.ts';
import type { ReportCase } from './report-case.ts';
import { RoundingOfReports, type RoundingReport } from './rounding-report.ts';
import { type UnitsReport, UnitsTally } from './units-report.ts';

/** Every report by its name. */
export interface Reports {
  readonly units: UnitsReport;
  readonly 'over-limit': OverLimitReport;
  readonly times: LoggedTimesReport;
  readonly missing: MissingPartsReport;
  readonly finalization: FinalizationReport;
  readonly rounding: RoundingReport;
}

/** The name of a report. */
export type ReportName = keyof Reports;

/** The names of the reports, in the order in which they are offered. */
export const REPORT_NAMES = [
  'units',
  'over-limit',
  'times',
  'missing',
  'finalization',
  'rounding',
] as const satisfies readonly ReportName[];

/** Grows case by case, so that whoever has many can do something else between two. */
export interface ReportTally<Report> {
  /** Counts a case more. */
  readonly add: (one: ReportCase) => void;
  /** What has been counted so far. */
  readonly report: () => Report;
}

/** What reports must know beside their cases. */
export interface ReportContext extends OtherCases {
  readonly now: Instant;
  readonly period: PeriodKind;
}

/** A new tally of each report. */
export const REPORT_TALLIES: {
  readonly [Name in ReportName]: (context: ReportContext) => ReportTally<Reports[Name]>;
} = {
  units: ({ period }) => new UnitsTally(period),
  'over-limit': (context) => new OverLimitTally(context),
  times: () => new LoggedTimesTally(),
  missing: () => new MissingPartsTally(),
  finalization: ({ now }) => new FinalizationTally(now),
  rounding: () => new RoundingOfReports(),
};
