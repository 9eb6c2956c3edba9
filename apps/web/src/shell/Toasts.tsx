import { lazy, useState } from 'react';
import { useToasts } from '../ui/toasts.ts';
import { Later } from './Later.tsx';

const ToastRegion = lazy(() => import('../ui/ToastRegion.tsx'));

/** What is told in passing, on every desk. Its region comes with the first that is told, and stays. */
export function Toasts() {
  const isAnyTold = useToasts(({ told }) => told.length > 0);
  const [wasAnyTold, setWasAnyTold] = useState(false);
  if (isAnyTold && !wasAnyTold) setWasAnyTold(true);
  if (!wasAnyTold) return null;
  return (
    <Later>
      <ToastRegion />
    </Later>
  );
}
