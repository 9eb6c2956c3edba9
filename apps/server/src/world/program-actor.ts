import { type Actor, userId } from '@ionm-clock/domain';

/** Who acts where nobody does: the program itself, by time or by a rule. */
export const PROGRAM: Actor = { userId: userId('ionm-clock'), role: 'system' };
