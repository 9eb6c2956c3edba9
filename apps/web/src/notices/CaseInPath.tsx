import { type CaseId, caseId } from '@ionm-clock/domain';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { useCases } from '../log/case-views.ts';

const PATH = /^\/physician\/case\/([^/]+)$/;

/** What the card of a case is called in the page, so that a link leads to it. */
export const cardId = (id: CaseId): string => `case-${id}`;

/** Brings the card into view that the address names, as soon as it is there, and the focus to it. */
export function CaseInPath() {
  const [path] = useLocation();
  const named = caseIn(path);
  const isHere = useCases().some(({ state }) => state.id === named);
  useEffect(() => {
    const card = named !== undefined && isHere && document.getElementById(cardId(named));
    if (!(card instanceof HTMLElement)) return;
    card.tabIndex = -1;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: 'center' });
  }, [named, isHere]);
  return null;
}

function caseIn(path: string): CaseId | undefined {
  const [, part] = PATH.exec(path) ?? [];
  try {
    return part === undefined ? undefined : caseId(decodeURIComponent(part));
  } catch {
    return undefined;
  }
}
