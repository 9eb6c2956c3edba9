import { LOCATIONS, type Location } from '@ionm-clock/domain';
import { z } from 'zod';
import {
  caseIdSchema,
  facilityIdSchema,
  modalitySchema,
  shortText,
  timeZoneSchema,
  userIdSchema,
} from '../schemas.ts';
import type { Column } from './columns.ts';

/** `In room`, `in_facility` and `REMOTE` mean what they say; so does `OR`. */
const LOCATION_WORDS = new Map<string, Location>([
  ...LOCATIONS.map((location): [string, Location] => [location, location]),
  ['or', 'in-room'],
]);

const locationCell = z.string().transform((text, context): Location => {
  const location = LOCATION_WORDS.get(text.toLowerCase().replaceAll(/[\s_-]+/g, '-'));
  if (location !== undefined) return location;
  context.addIssue(`must be one of ${LOCATIONS.join(', ')}`);
  return z.NEVER;
});

const modalitiesCell = z
  .string()
  .transform((text) =>
    text
      .split(/[;,|]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  )
  .pipe(z.array(modalitySchema).max(40));

/** The cells of a row. An empty one is absent. */
export const ROW_CELLS = z.object({
  case: caseIdSchema,
  physician: userIdSchema.optional(),
  start: z.string().optional(),
  stop: z.string().optional(),
  location: locationCell.optional(),
  payer: shortText.optional(),
  time_zone: timeZoneSchema.optional(),
  facility: facilityIdSchema.optional(),
  room: shortText.optional(),
  technologist: userIdSchema.optional(),
  surgeon: userIdSchema.optional(),
  anesthesiologist: userIdSchema.optional(),
  ordered_by: userIdSchema.optional(),
  primary_procedure: shortText.optional(),
  indication: shortText.optional(),
  modalities: modalitiesCell.optional(),
} satisfies Readonly<Record<Column, z.ZodType>>);

export type RowCells = z.output<typeof ROW_CELLS>;
