import { type DateRange, type PeriodKind, REPORT_NAMES, type ReportName } from '@ionm-clock/domain';

export const REPORTS_PATH = '/reports';

/** Of which cases a report is, and in which periods it counts: what stands in its address. */
export interface Sought extends Partial<DateRange> {
  readonly facility?: string;
  readonly profile?: string;
  readonly period: PeriodKind;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What an address seeks; what cannot be read of it is left out. */
export function soughtIn(search: string): Sought {
  const given = new URLSearchParams(search);
  const text = (name: string): string | undefined => given.get(name) || undefined;
  const date = (name: string): string | undefined => {
    const found = text(name);
    return found !== undefined && DATE.test(found) && !Number.isNaN(Date.parse(found)) ? found : undefined;
  };
  const [from, to, facility, profile] = [date('from'), date('to'), text('facility'), text('profile')];
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(facility === undefined ? {} : { facility }),
    ...(profile === undefined ? {} : { profile }),
    period: text('period') === 'week' ? 'week' : 'month',
  };
}

/** `?from=2026-11-01&to=2026-11-30`, or nothing where nothing is sought. */
export function searchText({ period, ...sought }: Sought): string {
  const params = new URLSearchParams({ ...sought, ...(period === 'week' ? { period } : {}) });
  return params.size === 0 ? '' : `?${params}`;
}

export const reportPath = (name: ReportName, sought: Sought): string =>
  `${REPORTS_PATH}/${name}${searchText(sought)}`;

/** A day of one physician, from where the report that it was found in is one step back. */
export const dayPath = (physicianId: string, date: string, sought: Sought): string =>
  `${REPORTS_PATH}/over-limit/${encodeURIComponent(physicianId)}/${date}${searchText(sought)}`;

export const isReportName = (text: string | undefined): text is ReportName =>
  REPORT_NAMES.some((name) => name === text);
