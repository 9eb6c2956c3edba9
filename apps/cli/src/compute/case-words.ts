import {
  type CaseId,
  type ClaimLine,
  type ExplanationStep,
  explainLine,
  type Finding,
  gravestFirst,
} from '@ionm-clock/domain';
import { wrapped } from '../wrapped.ts';
import type { ComputedCase } from './computed-cases.ts';

/** Where the words stand beside what they are about. */
const INDENT = 11;

/** What the arithmetic of a line is, and what it leaves out: what the table does not say already. */
const TOLD: ReadonlySet<ExplanationStep['about']> = new Set(['arithmetic', 'cap', 'maximum', 'left-out']);

/** A case in words: the arithmetic of each line, then the findings, the gravest first. None if there is nothing to say. */
export function caseWords({ record, profile }: ComputedCase): readonly string[] {
  const lines = record.lines.map((line) =>
    beside(line.code, `${line.physicianId}: ${lineWords(line, { record, profile })}`),
  );
  const findings = gravestFirst(record.findings).map((found) => beside(found.severity, findingWords(found)));
  return lines.length + findings.length === 0 ? [] : [[record.caseId, ...lines, ...findings, ''].join('\n')];
}

const lineWords = (line: ClaimLine, { record, profile }: ComputedCase): string =>
  explainLine(record, line, { profile })
    .filter(({ about }) => TOLD.has(about))
    .toSorted((a, b) => Number(a.about === 'left-out') - Number(b.about === 'left-out'))
    .map(({ text }) => (text.endsWith('.') ? text : `${text}.`))
    .join(' ');

function findingWords({ code, physicianId, technologistId, message, with: others = [] }: Finding): string {
  const who = physicianId ?? technologistId;
  const about = who === undefined ? code : `${code}, ${who}`;
  return `${about}: ${message}${others.length === 0 ? '' : ` At the same time: ${listText(others)}.`}`;
}

/** Words beside what they are about, their further lines under the first. */
const beside = (name: string, words: string): string => `  ${name} `.padEnd(INDENT) + wrapped(words, INDENT);

const listText = (ids: readonly CaseId[]): string => {
  const last = ids.at(-1) ?? '';
  return ids.length < 2 ? last : `${ids.slice(0, -1).join(', ')} and ${last}`;
};
