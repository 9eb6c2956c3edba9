import { userId } from '../ids.ts';
import type { Actor, Role } from '../people/role.ts';

/** Invented people, as they act on a case. */
const person = (id: string, role: Role): Actor => ({ userId: userId(id), role });

export const ADA = person('tech-ada', 'technologist');
export const BEN = person('tech-ben', 'technologist');
export const OKAFOR = person('dr-okafor', 'physician');
export const LINDQVIST = person('dr-lindqvist', 'physician');
const MORI = person('dr-mori', 'physician');
export const BILL = person('biller-bill', 'biller');
const AUDREY = person('auditor-audrey', 'auditor');
export const ADAM = person('admin-adam', 'administrator');
export const PROGRAM = person('program', 'system');

export const EVERYONE: readonly Actor[] = [ADA, BEN, OKAFOR, LINDQVIST, MORI, BILL, AUDREY, ADAM, PROGRAM];
export const PHYSICIANS: readonly Actor[] = [OKAFOR, LINDQVIST, MORI];
