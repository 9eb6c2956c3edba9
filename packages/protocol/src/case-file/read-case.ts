import type { CaseDetails } from '@ionm-clock/domain';
import { z } from 'zod';
import { caseIdSchema } from '../schemas.ts';
import { tellInconsistencies } from './consistent-case.ts';
import { FILE_DETAILS } from './event-shapes.ts';
import type { FileCase } from './file-case.ts';
import { fileEvent } from './file-event.ts';
import { checked, joined, type Tell } from './problem.ts';
import { fieldOf, type KnowsProfile, listOf, tellRepeatedIds, tellUnknownProfiles } from './raw-fields.ts';

const OUTLINE = z.strictObject({
  format: z.literal('ionm-case/1'),
  case: z.looseObject({}),
  events: z.array(z.unknown()),
});
const CASE = z.strictObject({ id: caseIdSchema, ...FILE_DETAILS });

/** The case in what stands at `path` of a file; undefined, with every problem told, if it is not sound. */
export function readCase(
  file: string,
  value: unknown,
  path: string,
  knowsProfile: KnowsProfile,
  tell: Tell,
): FileCase | undefined {
  let sound = true;
  const tellHere: Tell = (at, reason) => {
    sound = false;
    tell(at, reason);
  };
  // Each part is looked at also where the whole is wrong, so that nobody mends a file problem by problem.
  checked(OUTLINE, value, path, tellHere);
  const rawCase = fieldOf(value, 'case');
  const rawEvents = listOf(fieldOf(value, 'events'));
  const head =
    typeof rawCase === 'object' && rawCase !== null
      ? checked(CASE, rawCase, joined(path, ['case']), tellHere)
      : undefined;
  const events = rawEvents.flatMap(
    (event, index) => fileEvent(event, joined(path, ['events', index]), tellHere) ?? [],
  );
  tellRepeatedIds(rawEvents, path, tellHere);
  tellUnknownProfiles(rawCase, rawEvents, path, knowsProfile, tellHere);
  if (head === undefined || !sound) return undefined;
  const { id, ...details } = head;
  const said = Object.keys(rawCase ?? {});
  const idPath = joined(path, ['case', 'id']);
  const one: FileCase = { file, idPath, caseId: id, details: details as CaseDetails, said, events };
  tellInconsistencies(one, path, tellHere);
  return sound ? one : undefined;
}

/** The id that a value gives as that of its case, and where it stands; also where the case is not sound otherwise. */
export function rawCaseId(
  value: unknown,
  path: string,
): { readonly id: string; readonly path: string } | undefined {
  const id = fieldOf(fieldOf(value, 'case'), 'id');
  return typeof id === 'string' ? { id, path: joined(path, ['case', 'id']) } : undefined;
}
