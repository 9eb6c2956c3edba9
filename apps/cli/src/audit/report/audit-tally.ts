import {
  type FindingCode,
  RoundingOfCases,
  type Seconds,
  type Severity,
  seconds,
  type TimeRecord,
} from '@ionm-clock/domain';
import type { StoredCase } from '../store/case-store.ts';

/** All findings of one code and severity. */
export interface FindingTotal {
  readonly code: FindingCode;
  readonly severity: Severity;
  cases: number;
  findings: number;
  seconds: Seconds;
}

/** All claim lines of one code. */
export interface CodeTotal {
  readonly code: string;
  lines: number;
  units: number;
  seconds: Seconds;
}

/** What an audit keeps in memory: totals, and tallies of times that stay small. */
export class AuditTally {
  cases = 0;
  firstDate: string | undefined;
  lastDate: string | undefined;
  /** Of the starts and stops of all cases. */
  readonly rounding = new RoundingOfCases();
  readonly #findings = new Map<string, FindingTotal>();
  readonly #codes = new Map<string, CodeTotal>();

  /** Counts a case; `findings` are those of its record that its source can answer for. */
  add(record: TimeRecord, findings: TimeRecord['findings'], { state }: StoredCase): void {
    this.cases++;
    this.#addDate(record.dateOfService);
    const readers = new Set(state.attendance.map(({ physicianId }) => physicianId));
    this.rounding.add({ ...record, timeZone: record.details.timeZone }, readers);
    for (const { code, units, seconds: more } of record.lines) {
      const total = this.#codes.get(code) ?? { code, lines: 0, units: 0, seconds: seconds(0) };
      this.#codes.set(code, total);
      total.lines++;
      total.units += units;
      total.seconds = seconds(total.seconds + more);
    }
    const seen = new Set<FindingTotal>();
    for (const { code, severity, seconds: more } of findings) {
      const key = `${severity} ${code}`;
      const total = this.#findings.get(key) ?? { code, severity, cases: 0, findings: 0, seconds: seconds(0) };
      this.#findings.set(key, total);
      if (!seen.has(total)) total.cases++;
      seen.add(total);
      total.findings++;
      total.seconds = seconds(total.seconds + (more ?? 0));
    }
  }

  /** The gravest first, then those of most cases. */
  get findings(): readonly FindingTotal[] {
    return [...this.#findings.values()].sort(
      (a, b) => GRAVITY[a.severity] - GRAVITY[b.severity] || b.cases - a.cases || (a.code < b.code ? -1 : 1),
    );
  }

  get codes(): readonly CodeTotal[] {
    return [...this.#codes.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  #addDate(date: string | undefined): void {
    if (date === undefined) return;
    if (this.firstDate === undefined || date < this.firstDate) this.firstDate = date;
    if (this.lastDate === undefined || date > this.lastDate) this.lastDate = date;
  }
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };
