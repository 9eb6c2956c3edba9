import { createHash } from 'node:crypto';
import { type CaseId, type CommandId, commandId, earlier, type Instant, userId } from '@ionm-clock/domain';
import { type CaseFileProblem, caseEvents, type FileCase } from '@ionm-clock/protocol';
import { allEvents, caseStream, type EventStore, type NewAnswer } from '@ionm-clock/server/log';

export type Imported =
  | { readonly ok: true; readonly imported: readonly CaseId[]; readonly alreadyThere: readonly CaseId[] }
  | { readonly ok: false; readonly problems: readonly CaseFileProblem[] }
  | { readonly ok: false; readonly reason: string };

/** Each time that a running server writes first, only what it wrote is read, so that the import soon gets its turn. */
const ATTEMPTS = 100;
const IMPORTER = userId('import');

/**
 * Puts cases into the log in one commit: all or none. A case that the very same events brought in before is left as it is; any
 * other case whose id the log has is a problem. `now` is when the log stores them.
 */
export async function importCases(
  store: EventStore,
  cases: readonly FileCase[],
  now: Instant,
): Promise<Imported> {
  const commands = new Map(cases.map((one) => [importCommand(one), one]));
  const streams = new Set<string>();
  let head = 0;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    for await (const event of allEvents(store, head)) {
      streams.add(event.stream);
      head = event.seq;
    }
    const known = await store.answersOf([...commands.keys()]);
    const alreadyThere = [...commands].filter(([id]) => known.has(id)).map(([, { caseId }]) => caseId);
    const fresh = [...commands].filter(([id]) => !known.has(id));
    const problems = fresh.filter(([, { caseId }]) => streams.has(caseStream(caseId))).map(otherCase);
    if (problems.length > 0) return { ok: false, problems };
    const answers = fresh.map(([id, one]) => answer(id, one, now));
    const result = await store.commit(head, answers);
    if (result.ok) return { ok: true, imported: fresh.map(([, { caseId }]) => caseId), alreadyThere };
    if (result.reason === 'not-saved') {
      return {
        ok: false,
        reason: `nothing was imported, the log could not be written: ${String(result.cause)}`,
      };
    }
  }
  return { ok: false, reason: 'nothing was imported, others write to the log without a pause: try again' };
}

/** The same for the same content, so that a repeated import is known as one, whatever the layout of the file. */
function importCommand({ caseId, details, events }: FileCase): CommandId {
  const content = JSON.stringify([caseId, details, events]);
  return commandId(`import-${createHash('sha256').update(content).digest('hex').slice(0, 48)}`);
}

const answer = (id: CommandId, one: FileCase, now: Instant): NewAnswer => ({
  commandId: id,
  actorId: IMPORTER,
  stream: caseStream(one.caseId),
  afterVersion: 0,
  // No event of a log is stored later than the log is written: the server takes its time from the last one.
  events: caseEvents(one, now).map((event) => ({ ...event, recordedAt: earlier(event.recordedAt, now) })),
});

const otherCase = ([, { file, idPath, caseId }]: readonly [CommandId, FileCase]): CaseFileProblem => ({
  file,
  path: idPath,
  reason: `the log has another case ${caseId}: give this one another id`,
});
