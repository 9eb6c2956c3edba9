import type { InterpretationSection } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';

/** What the parts of a reading physician's report are called. */
export const reportSectionWords = (): Readonly<Record<InterpretationSection, string>> => ({
  indication: t`Indication`,
  technique: t`Technique`,
  baselines: t`Baselines`,
  course: t`Course`,
  impression: t`Impression`,
});
