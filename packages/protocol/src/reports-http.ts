import {
  type ConcurrencyDay,
  type Instant,
  REPORT_NAMES,
  type ReportName,
  type Reports,
} from '@ionm-clock/domain';
import { z } from 'zod';
import { facilityIdSchema, shortText, userIdSchema } from './schemas.ts';

/** GET /api/reports/NAME, GET /api/reports/NAME/csv. */
export const reportNameSchema = z.enum(REPORT_NAMES);

/** The query of a report: of which cases, by date of service with both ends included, and in which periods units are counted. */
export const reportQuerySchema = z
  .object({
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    facility: facilityIdSchema.optional(),
    profile: shortText.min(1).optional(),
    period: z.enum(['month', 'week']).default('month'),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['to'],
    message: 'must not be before the beginning',
  });

export type ReportQuery = z.output<typeof reportQuerySchema>;

/** A report as of an instant. */
export interface ReportAnswer<Name extends ReportName = ReportName> {
  readonly report: Reports[Name];
  readonly asOf: Instant;
  /** How many lines of its list were left out, for it is long: the CSV has all of them. */
  readonly notListed: number;
}

/** GET /api/reports/over-limit/day: what one physician read at once on a day. */
export const concurrencyDayQuerySchema = z.object({ physician: userIdSchema, date: z.iso.date() });

export interface ConcurrencyDayAnswer {
  readonly day: ConcurrencyDay;
}
