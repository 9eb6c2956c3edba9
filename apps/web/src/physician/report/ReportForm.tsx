import {
  type CaseState,
  INTERPRETATION_SECTIONS,
  type InterpretationSection,
  type InterpretationSections,
  type UserId,
} from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { issue, mayNow, usePersonName } from '../../log/case-views.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { reportSectionWords } from '../../ui/report-section-words.ts';
import styles from './Report.module.css';
import { keepReport, keptReport, type ReportDraft } from './report-draft.ts';
import { reportFromLog } from './report-template.ts';

/** As long as the wire takes a part. */
const LONGEST = 4_000;

interface ReportFormProps {
  readonly state: CaseState;
  readonly self: UserId;
  /** As it was saved last. */
  readonly saved: InterpretationSections | undefined;
  readonly onClose: () => void;
}

/** The report, filled in from the log; what is written by hand is kept on this device until it is saved. */
export function ReportForm({ state, self, saved, onClose }: ReportFormProps) {
  const nameOf = usePersonName();
  const [draft, setDraft] = useState<ReportDraft>(() => keptReport(localStorage, self, state.id));
  const [isKept, setKept] = useState(true);
  const fromLog = reportFromLog(state, nameOf);
  const sections = { ...(saved ?? fromLog), ...draft };
  const command = { type: 'writeInterpretation', sections } as const;
  const may = mayNow({ state }, command);
  const words = reportSectionWords();
  const tooLong = INTERPRETATION_SECTIONS.find((section) => sections[section].length > LONGEST);
  const against =
    tooLong === undefined
      ? may.ok
        ? undefined
        : may.reason
      : t`${words[tooLong]} is too long. Shorten it to ${LONGEST} characters.`;
  const change = (next: ReportDraft): void => {
    setDraft(next);
    setKept(keepReport(localStorage, self, state.id, next));
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (against !== undefined) return;
    issue(state.id, command);
    keepReport(localStorage, self, state.id, {});
    onClose();
  };
  const hints: Partial<Record<InterpretationSection, string>> = {
    impression: t`What the monitoring showed, in your words. Nothing fills this in for you.`,
  };
  return (
    <form className={styles.form} onSubmit={save} aria-label={t`Report`}>
      {INTERPRETATION_SECTIONS.map((section) => (
        <Field key={section} label={words[section]} hint={hints[section]}>
          {(id, described) => (
            <textarea
              {...described}
              id={id}
              value={sections[section]}
              rows={rowsFor(sections[section])}
              onChange={({ target }) => change({ ...draft, [section]: target.value })}
            />
          )}
        </Field>
      ))}
      <p className={styles.quiet}>
        {isKept
          ? t`What you write is kept on this device until you save it or sign out.`
          : t`This browser keeps nothing: save before you leave the page.`}
      </p>
      <div className={styles.ends}>
        <Button type="submit" variant="primary" disabledReason={against}>
          <Trans>Save the report</Trans>
        </Button>
        <Button onClick={() => change({ ...fromLog, impression: sections.impression })}>
          <Trans>Fill in anew from the log</Trans>
        </Button>
        <Button onClick={onClose}>
          <Trans>Close, and keep what I wrote</Trans>
        </Button>
      </div>
    </form>
  );
}

/** Room for what stands there, within reason. */
const rowsFor = (text: string): number => Math.min(12, Math.max(2, text.split('\n').length + 1));
