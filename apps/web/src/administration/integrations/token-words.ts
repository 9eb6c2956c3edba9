import type { ListedToken } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { scopeWords } from './scope-words.ts';

/** What it may do, and where. */
export const mayWords = ({ scopes }: Pick<ListedToken, 'scopes'>): string =>
  scopes.map((scope) => scopeWords()[scope].short).join(', ');

export const whereWords = ({ facilities }: Pick<ListedToken, 'facilities'>): string =>
  facilities === 'everywhere' ? t`everywhere` : facilities.join(', ');

/** As the audit trail names what it asks for. */
export const nameInTrail = ({ tokenId }: Pick<ListedToken, 'tokenId'>): string => `api-${tokenId}`;

/** Those that are good first, the latest of each first. */
export const tokenOrder = (a: ListedToken, b: ListedToken): number =>
  Number(a.revokedAt !== undefined) - Number(b.revokedAt !== undefined) || b.madeAt - a.madeAt;
