import { lazy } from 'react';
import type { DialogProps } from '../ui/Dialog.tsx';
import { Later } from './Later.tsx';

const Dialog = lazy(async () => ({ default: (await import('../ui/Dialog.tsx')).Dialog }));

/** A dialog of what stands around every desk: it comes when it is first opened, so that no desk waits for it. */
export const ShellDialog = (props: DialogProps) => (
  <Later>
    <Dialog {...props} />
  </Later>
);
