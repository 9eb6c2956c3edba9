import type { CaseId } from '@ionm-clock/domain';
import { noticePath } from '../notices/notice-path.ts';

/** Where one case is shown; everything else below the desk's path is the board. */
export const CASE_ROUTE = '/physician/case/:caseId';

export const BOARD_PATH = '/physician';

export const casePath = (id: CaseId): string => noticePath('physician', id);
