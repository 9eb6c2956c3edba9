import {
  type CaseEventPayloads,
  type CaseEventType,
  type EventId,
  type Instant,
  type Moment,
  milliseconds,
  userId,
} from '@ionm-clock/domain';
import { z } from 'zod';
import { eventIdSchema, millisecondsSchema, userIdSchema } from '../schemas.ts';
import { EVENT_SHAPES } from './event-shapes.ts';
import { fileInstantSchema } from './file-instant.ts';
import { checked, type Tell } from './problem.ts';
import { sourceSchema } from './source-schema.ts';

/** An event as a file tells it. `recordedAt` is absent where the file does not say when it was stored. */
export type FileEvent = {
  [T in CaseEventType]: Moment & {
    readonly id: EventId;
    readonly recordedAt?: Instant;
    readonly type: T;
    readonly payload: CaseEventPayloads[T];
  };
}[CaseEventType];

/** Who did it, where the file does not say. */
const NOBODY_KNOWN = userId('import');

const ENVELOPE = {
  id: eventIdSchema,
  type: z.string(),
  at: fileInstantSchema,
  atErrorMs: millisecondsSchema.default(milliseconds(0)),
  recordedAt: fileInstantSchema.optional(),
  source: sourceSchema.default('import'),
  actor: z
    .strictObject({
      userId: userIdSchema,
      role: z
        .enum(['technologist', 'physician', 'biller', 'auditor', 'administrator', 'system'])
        .default('system'),
    })
    .optional(),
  /** Short for an actor whose role is not told. */
  userId: userIdSchema.optional(),
};

const EVENT_SCHEMAS = new Map(
  Object.entries(EVENT_SHAPES).map(([type, shape]) => [type, z.strictObject({ ...ENVELOPE, ...shape })]),
);
const TYPE_SCHEMA = z.looseObject({
  type: z.string().refine((type) => EVENT_SCHEMAS.has(type), 'is no event type of ionm-case/1'),
});

/** The event in what stands at `path`; undefined, with every problem told, if it is none. */
export function fileEvent(value: unknown, path: string, tell: Tell): FileEvent | undefined {
  const named = checked(TYPE_SCHEMA, value, path, tell);
  const schema = named && EVENT_SCHEMAS.get(named.type);
  const event = schema && checked(schema, value, path, tell);
  if (event === undefined) return undefined;
  const { id, type, at, atErrorMs, recordedAt, source, actor, userId: who, ...payload } = event;
  if (actor !== undefined && who !== undefined && actor.userId !== who) {
    tell(`${path}.userId`, 'names another person than actor does');
  }
  if (recordedAt !== undefined && recordedAt < at - atErrorMs) {
    tell(`${path}.recordedAt`, 'lies before the event itself');
  }
  return {
    id,
    type,
    at,
    atErrorMs,
    ...(recordedAt === undefined ? {} : { recordedAt }),
    source,
    actor: actor ?? { userId: who ?? NOBODY_KNOWN, role: 'system' },
    payload,
  } as FileEvent;
}
