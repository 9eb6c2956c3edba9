import type { HoldScope } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { dateText } from '../../texts/date-text.ts';

/** What a hold keeps, in words. */
export function scopeWords(scope: HoldScope): string {
  switch (scope.kind) {
    case 'everything':
      return t`All cases`;
    case 'cases':
      return t`Cases ${scope.caseIds.join(', ')}`;
    case 'facility':
      return t`${scope.facility}, dates of service ${dateText(scope.from)} to ${dateText(scope.to)}`;
  }
}
