import type { BaselineQuality } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';

/** What a baseline showed, within a sentence. */
export const qualityWords = (): Readonly<Record<BaselineQuality, string>> => ({
  present: t`present`,
  reduced: t`reduced`,
  absent: t`absent`,
});
