import type { CaseView } from '../log/case-views.ts';
import type { Press } from '../log/press.ts';

export interface LogDialogProps {
  readonly view: CaseView;
  /** Of its button: the instant that is logged. */
  readonly press: Press;
  readonly onClose: () => void;
}
