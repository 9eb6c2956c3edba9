import {
  type CaseId,
  durationText,
  type ProfilePreview,
  type RecordChange,
  type RecordOutcome,
  type UserId,
} from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';

/** A case of a preview in words. */
export interface PreviewRow {
  readonly caseId: CaseId;
  readonly dateOfService: string;
  readonly before: readonly LineWords[];
  readonly after: readonly LineWords[];
  /** Whether any line is another; the rest may be findings alone. */
  readonly linesChange: boolean;
  readonly newFindings: readonly FindingWords[];
  readonly goneFindings: readonly FindingWords[];
  /** Its record stays as it is; it would change only if it were reopened. */
  readonly finalized: boolean;
}

/** A claim line: `95941 × 2`, and `dr Okafor, 1 h 47 min 12 s`. */
export interface LineWords {
  readonly units: string;
  readonly detail: string;
}

export type FindingWords = Pick<RecordOutcome['findings'][number], 'severity'> & { readonly words: string };

export const previewRows = (
  { changes }: Pick<ProfilePreview, 'changes'>,
  nameOf: (id: UserId) => string,
): readonly PreviewRow[] => changes.map((change) => previewRow(change, nameOf));

function previewRow(
  { caseId, dateOfService = t`no date`, before, after, finalized }: RecordChange,
  nameOf: (id: UserId) => string,
): PreviewRow {
  const [was, becomes] = [lineWords(before, nameOf), lineWords(after, nameOf)];
  return {
    caseId,
    dateOfService,
    before: was,
    after: becomes,
    linesChange: JSON.stringify(was) !== JSON.stringify(becomes),
    newFindings: findingsWords(onlyIn(after.findings, before.findings)),
    goneFindings: findingsWords(onlyIn(before.findings, after.findings)),
    finalized,
  };
}

const lineWords = ({ lines }: RecordOutcome, nameOf: (id: UserId) => string): readonly LineWords[] =>
  lines.map(({ physicianId, code, units, seconds }) => ({
    units: `${code} × ${units}`,
    detail: `${nameOf(physicianId)}, ${durationText(seconds)}`,
  }));

type OutcomeFinding = RecordOutcome['findings'][number];

/** Those of `findings` that `others` does not have, as often as they stand there more. */
function onlyIn(findings: readonly OutcomeFinding[], others: readonly OutcomeFinding[]): OutcomeFinding[] {
  const left = others.map((finding) => JSON.stringify(finding));
  return findings.filter((finding) => {
    const index = left.indexOf(JSON.stringify(finding));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

/** Each once; `late × 2` where one stands there more than once. */
function findingsWords(findings: readonly OutcomeFinding[]): readonly FindingWords[] {
  const same = Map.groupBy(findings, (finding) => JSON.stringify(finding));
  return [...same.values()].flatMap(([finding, ...more]) => {
    if (finding === undefined) return [];
    const { code, severity, seconds } = finding;
    const time = seconds === undefined ? '' : `, ${durationText(seconds)}`;
    const times = more.length === 0 ? '' : ` × ${more.length + 1}`;
    return [{ severity, words: `${code.replaceAll('-', ' ')}${time}${times}` }];
  });
}
