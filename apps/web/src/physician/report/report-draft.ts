import {
  type CaseId,
  INTERPRETATION_SECTIONS,
  type InterpretationSections,
  type UserId,
} from '@ionm-clock/domain';
import { draftPrefix } from '../../session/forget-drafts.ts';

/** The parts that the physician has written themselves; the others still follow the log. */
export type ReportDraft = Partial<InterpretationSections>;

type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (userId: UserId, caseId: CaseId): string => `${draftPrefix(userId)}${caseId}`;

/** What this person has begun to write of this case on this device; nothing where nothing readable is kept. */
export function keptReport(storage: DraftStorage, userId: UserId, caseId: CaseId): ReportDraft {
  try {
    const kept: Record<string, unknown> = Object(JSON.parse(storage.getItem(keyOf(userId, caseId)) ?? '{}'));
    return Object.fromEntries(
      INTERPRETATION_SECTIONS.flatMap((section) => {
        const text = kept[section];
        return typeof text === 'string' ? [[section, text]] : [];
      }),
    );
  } catch {
    return {};
  }
}

/** Keeps it; an empty draft is none. False where the browser does not want to. */
export function keepReport(
  storage: DraftStorage,
  userId: UserId,
  caseId: CaseId,
  draft: ReportDraft,
): boolean {
  try {
    const key = keyOf(userId, caseId);
    if (Object.keys(draft).length === 0) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}
