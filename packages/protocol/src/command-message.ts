import type { CaseCommand } from '@ionm-clock/domain';
import { z } from 'zod';
import {
  askedSchema,
  baselineQualitySchema,
  caseDetailsSchema,
  caseIdSchema,
  commandIdSchema,
  eventIdSchema,
  findingReferenceSchema,
  instantSchema,
  interpretationSectionsSchema,
  locationSchema,
  longText,
  millisecondsSchema,
  modalitySchema,
  recoverySchema,
  shortText,
  sideSchema,
  signalSizeSchema,
  timeClassSchema,
  userIdSchema,
} from './schemas.ts';

const details = caseDetailsSchema(instantSchema);
const bare = <T extends string>(type: T) => z.object({ type: z.literal(type) });

/** What may also be entered by hand afterwards (`HandEntry`). */
const timedCommands = [
  bare('startMonitoring'),
  z.object({ type: z.literal('interruptMonitoring'), reason: shortText.optional() }),
  bare('resumeMonitoring'),
  bare('endMonitoring'),
  bare('joinAsTechnologist'),
  bare('leaveAsTechnologist'),
  z.object({ type: z.literal('joinCase'), location: locationSchema }),
  z.object({ type: z.literal('moveTo'), location: locationSchema }),
  bare('leaveCase'),
  z.object({ type: z.literal('recordBaseline'), modality: modalitySchema, quality: baselineQualitySchema }),
  z.object({
    type: z.literal('logSignalChange'),
    modality: modalitySchema,
    side: sideSchema.optional(),
    description: longText,
    size: signalSizeSchema.optional(),
    cause: longText.optional(),
    action: longText.optional(),
  }),
  z.object({
    type: z.literal('notifySurgeon'),
    message: longText,
    answer: longText.optional(),
    changeId: eventIdSchema.optional(),
  }),
] as const;

const commandSchema = z.discriminatedUnion('type', [
  ...timedCommands,
  z.object({ type: z.literal('scheduleCase'), details }),
  z.object({ type: z.literal('changeDetails'), changes: details.partial() }),
  z.object({ type: z.literal('cancelCase'), reason: longText }),
  z.object({ type: z.literal('takeBackEnd'), eventId: eventIdSchema }),
  z.object({ type: z.literal('handOver'), to: userIdSchema, location: locationSchema }),
  z.object({ type: z.literal('offerHandOver'), to: askedSchema }),
  z.object({ type: z.literal('acceptHandOver'), offerId: eventIdSchema, location: locationSchema }),
  z.object({ type: z.literal('declineHandOver'), offerId: eventIdSchema }),
  z.object({ type: z.literal('withdrawHandOver'), offerId: eventIdSchema }),
  bare('giveAttention'),
  z.object({ type: z.literal('relieveTechnologist'), technologistId: userIdSchema }),
  z.object({
    type: z.literal('followUpSignal'),
    changeId: eventIdSchema,
    cause: longText.optional(),
    action: longText.optional(),
    recovery: recoverySchema.optional(),
  }),
  z.object({ type: z.literal('sendMessage'), text: longText }),
  z.object({ type: z.literal('markSeen'), upTo: eventIdSchema }),
  z.object({ type: z.literal('requestReader'), to: askedSchema.optional() }),
  z.object({ type: z.literal('withdrawRequest'), requestId: eventIdSchema }),
  z.object({ type: z.literal('writeInterpretation'), sections: interpretationSectionsSchema }),
  z.object({ type: z.literal('settleFinding'), finding: findingReferenceSchema, reason: longText }),
  z.object({ type: z.literal('reopenFinding'), settlementId: eventIdSchema }),
  z.object({ type: z.literal('sendBack'), to: z.enum(['technologist', 'physician']), reason: longText }),
  z.object({ type: z.literal('returnToBiller'), answer: longText.optional() }),
  z.object({ type: z.literal('explainOverLimit'), reason: longText }),
  z.object({ type: z.literal('addNote'), text: longText, about: eventIdSchema.optional() }),
  z.object({
    type: z.literal('enterByHand'),
    entry: z.discriminatedUnion('type', timedCommands),
    at: instantSchema,
    reason: longText,
  }),
  z.object({
    type: z.literal('amendTime'),
    eventId: eventIdSchema,
    correction: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('withdrawn') }),
      z.object({ kind: z.literal('moved'), to: instantSchema }),
    ]),
    reason: longText,
  }),
  z.object({ type: z.literal('chooseCode'), timeClass: timeClassSchema, reason: longText }),
  bare('finalizeRecord'),
  z.object({ type: z.literal('reopenRecord'), reason: longText }),
]);

/** A command as it crosses the wire: every one of a case but `markExported`, which only the program itself gives. `at` is the client's estimate of the server's time at the tap. */
export const commandMessageSchema = z.object({
  commandId: commandIdSchema,
  caseId: caseIdSchema,
  at: instantSchema,
  atErrorMs: millisecondsSchema,
  command: commandSchema,
});

export type CommandMessage = Omit<z.output<typeof commandMessageSchema>, 'command'> & {
  readonly command: CaseCommand;
};

export type ParsedCommand =
  | { readonly ok: true; readonly message: CommandMessage }
  | { readonly ok: false; readonly field: string; readonly reason: string };

/** The command in an unknown value, or the first field that is wrong and why. */
export function parseCommandMessage(value: unknown): ParsedCommand {
  const parsed = commandMessageSchema.safeParse(value);
  if (parsed.success) return { ok: true, message: parsed.data as CommandMessage };
  const [issue] = parsed.error.issues;
  return { ok: false, field: issue?.path.join('.') ?? '', reason: issue?.message ?? 'is not a command' };
}
