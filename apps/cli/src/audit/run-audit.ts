import { type CaseState, computeRecords, overLimitStretches, type PayerProfile } from '@ionm-clock/domain';
import type { Progress } from '../progress.ts';
import { caseWorlds } from './case-worlds.ts';
import { AuditTally } from './report/audit-tally.ts';
import { findingRow } from './report/report-rows.ts';
import { sectionOf } from './report/sections.ts';
import type { CaseStore } from './store/case-store.ts';
import type { ReportStore } from './store/report-store.ts';

/** Computes every case of the store, and puts what is found into the report. `profileOf` throws for a profile that nobody knows. */
export function runAudit(
  store: CaseStore,
  report: ReportStore,
  profileOf: (state: CaseState) => PayerProfile,
  cases: number,
  progress: Progress,
): AuditTally {
  const tally = new AuditTally();
  for (const { own, world } of caseWorlds(store)) {
    const profiled = world.map(({ state }) => ({ state, profile: profileOf(state) }));
    const limits = new Map(profiled.map(({ state, profile }) => [state.id, profile.concurrency.limit]));
    const records = computeRecords(profiled);
    for (const [index, one] of world.entries()) {
      const record = records[index];
      if (record === undefined || !own.has(one.seq)) continue;
      const findings = record.findings.filter(({ code }) => !one.notJudged.includes(code));
      tally.add(record, findings, one);
      for (const finding of findings)
        report.addFinding(sectionOf(finding), findingRow(finding, record, one.state));
      for (const stretch of overLimitStretches(record, (id) => limits.get(id) ?? Number.POSITIVE_INFINITY)) {
        report.addStretch(stretch);
      }
    }
    progress.computing(tally.cases, cases);
  }
  report.complete();
  return tally;
}
