import type { EventId, Instant, Role, UserId } from '@ionm-clock/domain';
import { z } from 'zod';
import { caseIdSchema, instantSchema, userIdSchema } from './schemas.ts';

/** POST /api/audit-trail: what was seen or changed, the latest first. All that is given must hold. */
export const auditSearchSchema = z.object({
  userId: userIdSchema.optional(),
  caseId: caseIdSchema.optional(),
  /** Of the event: its type, such as `case.opened`, or the first word of it. */
  type: z
    .string()
    .regex(/^[A-Za-z.]{1,60}$/, 'must be the type of an event, or its first word')
    .optional(),
  kind: z.enum(['access', 'organisation', 'exports', 'case']).optional(),
  /** Stored at this instant or later, and at this one or before. */
  from: instantSchema.optional(),
  to: instantSchema.optional(),
  /** Only what is older than this position: the next page. */
  before: z.number().int().min(1).optional(),
});
export type AuditSearch = z.infer<typeof auditSearchSchema>;

/** One line of the audit trail: who, what, when, from where. Its details hold ids, no patient data. */
export interface AuditEntry {
  readonly seq: number;
  readonly id: EventId;
  readonly kind: 'access' | 'organisation' | 'exports' | 'case';
  readonly type: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly userId: UserId;
  readonly role: Role;
  readonly caseId?: string;
  readonly address?: string;
  readonly deviceId?: string;
  /** In words, such as `opened the case`. */
  readonly words: string;
  readonly hash: string;
}
/** At most 100 entries; fewer, also none, where many others had to be looked through: `before` tells whether there is more. */
export interface AuditAnswer {
  readonly entries: readonly AuditEntry[];
  /** Where the next page begins: to be sent as `before` of the same search. Absent: this was all. */
  readonly before?: number;
}

/** POST /api/audit-trail/export → CSV: the same search, all pages. */
export const auditExportSchema = auditSearchSchema.omit({ before: true });
