import { statSync } from 'node:fs';
import { fileCaseState, repeatedId, type Tell } from '@ionm-clock/protocol';
import type { Progress } from '../progress.ts';
import { fromWhereItRuns } from '../read-files.ts';
import { fileCases } from './input/file-cases.ts';
import type { InputSettings } from './input/input-case.ts';
import type { Problems } from './input/problems.ts';
import { textChunks, UnreadableFile } from './input/text-chunks.ts';
import type { CaseStore } from './store/case-store.ts';

/** What was read, and what had to be assumed. */
export interface InputCounts {
  readonly files: readonly string[];
  /** Sound cases, which the report is about. */
  cases: number;
  /** Cases in which something is wrong. */
  leftOut: number;
  casesOfTables: number;
  timesTwice: number;
  zoneUnknown: number;
  readonly columnsNotRead: Set<string>;
}

/** Of so many columns that are not read the names are kept. */
const MOST_COLUMNS = 50;

/** Reads all files into the store, case by case. Everything that is wrong is told; the cases in which it is are left out. */
export async function readInput(
  files: readonly string[],
  settings: InputSettings,
  store: CaseStore,
  problems: Problems,
  progress: Progress,
): Promise<InputCounts> {
  const counts: InputCounts = {
    files,
    cases: 0,
    leftOut: 0,
    casesOfTables: 0,
    timesTwice: 0,
    zoneUnknown: 0,
    columnsNotRead: new Set(),
  };
  const totalBytes = files.reduce((sum, file) => sum + sizeOf(file), 0);
  let seq = 0;
  let bytes = 0;
  for (const file of files) {
    const tell: Tell = (path, reason) => problems.add({ file, path, reason });
    const chunks = textChunks(file, (count) => {
      bytes += count;
      progress.reading(seq, bytes, totalBytes);
    });
    try {
      const cases = fileCases(file, chunks, settings, tell, ({ notRead }) => {
        for (const name of notRead)
          if (counts.columnsNotRead.size < MOST_COLUMNS) counts.columnsNotRead.add(name);
      });
      for await (const { id, place, one, notJudged, timesTwice, zoneUnknown } of cases) {
        seq++;
        if (id !== undefined) store.addId(id, seq, place);
        if (one === undefined) counts.leftOut++;
        else {
          store.add({ seq, state: fileCaseState(one), notJudged });
          counts.cases++;
          counts.timesTwice += timesTwice;
          if (notJudged.length > 0) counts.casesOfTables++;
          if (zoneUnknown) counts.zoneUnknown++;
        }
      }
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      tell('', error.message);
    }
  }
  leaveOutRepeatedIds(store, problems, counts);
  return counts;
}

/** Found only when all ids are known. */
function leaveOutRepeatedIds(store: CaseStore, problems: Problems, counts: InputCounts): void {
  let repeated = 0;
  for (const { place, firstPlace, sound } of store.repeatedIds()) {
    problems.add({ file: place, path: '', reason: repeatedId(firstPlace) });
    repeated++;
    if (!sound) continue;
    counts.cases--;
    counts.leftOut++;
  }
  if (repeated > 0) store.leaveOutRepeated();
}

/** 0 of what cannot be read, or has no size. */
function sizeOf(file: string): number {
  return statSync(fromWhereItRuns(file), { throwIfNoEntry: false })?.size ?? 0;
}
