import type { CaseDetails, CaseId } from '@ionm-clock/domain';

/** `OR 4 Mercy`: how people say which case they mean. */
export const caseName = ({ room, facility }: Pick<CaseDetails, 'room' | 'facility'>): string =>
  `${room} ${facility}`;

/** What a card is called: `OR 4 Mercy, L4–S1 fusion`. */
export const cardName = (details: CaseDetails): string =>
  details.procedure === undefined ? caseName(details) : `${caseName(details)}, ${details.procedure}`;

/** What the card of a case is called in the page. */
export const cardId = (id: CaseId): string => `case-${id}`;
