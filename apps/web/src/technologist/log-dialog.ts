import type { Instant } from '@ionm-clock/domain';
import type { CaseView } from '../log/case-views.ts';

export interface LogDialogProps {
  readonly view: CaseView;
  /** When its button was pressed: the instant that is logged. */
  readonly at: Instant;
  readonly onClose: () => void;
}
