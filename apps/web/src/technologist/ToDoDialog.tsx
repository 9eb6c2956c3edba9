import type { ReactNode } from 'react';
import type { CaseView } from '../log/case-views.ts';
import type { Press } from '../log/press.ts';
import { BaselinesDialog } from './BaselinesDialog.tsx';
import { DetailsDialog } from './DetailsDialog.tsx';
import { SurgeonDialog } from './SurgeonDialog.tsx';
import type { ToDoAction } from './to-do.ts';

interface ToDoDialogProps {
  readonly view: CaseView;
  readonly action: ToDoAction;
  readonly press: Press;
  readonly onClose: () => void;
}

/** Where something that is missing is entered. */
export function ToDoDialog({ view, action, press, onClose }: ToDoDialogProps): ReactNode {
  switch (action) {
    case 'enter-details':
      return <DetailsDialog view={view} onClose={onClose} />;
    case 'record-baselines':
      return <BaselinesDialog view={view} onClose={onClose} />;
    case 'tell-surgeon':
      return <SurgeonDialog view={view} press={press} onClose={onClose} />;
    case 'join':
      return null;
  }
}
