import type { Incompleteness, SentBackTo } from '@ionm-clock/domain';
import { plural, t } from '@lingui/core/macro';

/** Why a record is incomplete, as short as a table needs it. */
export function lackText(lack: Incompleteness): string {
  switch (lack.kind) {
    case 'not-ended':
      return t`clock not stopped`;
    case 'sent-back':
      return lack.to === 'technologist' ? t`with the technologist` : t`with the physician`;
    case 'errors':
      return plural(lack.count, { one: '# error open', other: '# errors open' });
  }
}

/** To whom a record goes back, as an answer to that question. */
export const sentBackToWords = (): Readonly<Record<SentBackTo, string>> => ({
  technologist: t`The technologist`,
  physician: t`The reading physician`,
});
