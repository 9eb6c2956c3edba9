import {
  type CaseId,
  type CaseState,
  clockText,
  type Finding,
  type FindingCode,
  missingBaselines,
  type UserId,
} from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import type { CaseView } from '../log/case-views.ts';
import { signalWords } from './event-words.ts';

/** What a press on its button does. */
export type ToDoAction = 'enter-details' | 'record-baselines' | 'tell-surgeon' | 'join';

/** Something that those in the OR can still put right. */
export interface ToDo {
  readonly key: string;
  /** Time is being lost, or somebody must be told; the others can wait. */
  readonly urgent: boolean;
  readonly words: string;
  /** How long it has been so, in all: `0:03:12 without a reader so far`. */
  readonly lost?: string;
  readonly action?: ToDoAction;
}

/** From ids to the names that people use. */
export interface Names {
  /** Who reads this. */
  readonly self: UserId | undefined;
  readonly ofPerson: (id: UserId) => string;
  /** `OR 9`, with its facility if that is another. */
  readonly ofCase: (id: CaseId) => string;
}

/** The parts of the record that are entered in one form, in its order. */
const detailWords = (): Readonly<Partial<Record<FindingCode, string>>> => ({
  'no-order': t`surgeon’s order`,
  'no-indication': t`indication`,
  'no-procedure': t`primary procedure`,
  'no-modality': t`modalities`,
});

/** What mendable findings ask of those in the OR, the urgent first. What is a biller's to mend is left out. */
export function toDos(
  { state, events }: Pick<CaseView, 'state' | 'events'>,
  findings: readonly Finding[],
  names: Names,
): readonly ToDo[] {
  const each = findings.flatMap((finding) => toDo(finding, state, events, names) ?? []);
  const absent = Object.entries(detailWords()).flatMap(([code, words]) =>
    findings.some((finding) => finding.code === code) ? [words] : [],
  );
  const details: readonly ToDo[] =
    absent.length === 0
      ? []
      : [
          {
            key: 'details',
            urgent: false,
            words: t`Not entered yet: ${absent.join(', ')}.`,
            action: 'enter-details',
          },
        ];
  return [...each.filter(({ urgent }) => urgent), ...each.filter(({ urgent }) => !urgent), ...details];
}

function toDo(
  { code, physicianId, technologistId, seconds, with: others = [], eventIds }: Finding,
  state: CaseState,
  events: CaseView['events'],
  { self, ofPerson, ofCase }: Names,
): ToDo | undefined {
  const person = physicianId ?? technologistId;
  const key = `${code} ${person ?? ''}`;
  const who = person === undefined ? t`Somebody` : ofPerson(person);
  const urgent = (words: string, rest: Pick<ToDo, 'lost' | 'action'> = {}): ToDo => ({
    key,
    urgent: true,
    words,
    ...rest,
  });
  const lost = (words: (time: string) => string) =>
    seconds === undefined ? {} : { lost: words(clockText(seconds)) };
  switch (code) {
    case 'no-physician':
      return urgent(
        t`Nobody reads this case. Ask a reading physician to join.`,
        lost((time) => t`${time} without a reader so far`),
      );
    case 'no-technologist':
      return urgent(t`No technologist runs the monitoring.`, {
        ...lost((time) => t`${time} without a technologist so far`),
        action: 'join',
      });
    case 'no-report-to-surgeon':
      return urgent(untoldWords(events, eventIds), { action: 'tell-surgeon' });
    case 'two-rooms': {
      const rooms = others.map(ofCase).join(', ');
      if (physicianId !== undefined)
        return urgent(t`${who} is in the room of ${rooms} too. Ask where they are.`);
      return urgent(
        person !== undefined && person === self
          ? t`You run ${rooms} too. Leave the one that somebody else runs.`
          : t`${who} runs ${rooms} too. Ask them to leave one.`,
      );
    }
    case 'physician-is-surgeon': {
      return urgent(
        physicianId === state.details.surgeonId
          ? t`${who} reads this case and is its surgeon. Ask another physician to join.`
          : t`${who} reads this case and is its anesthesiologist. Ask another physician to join.`,
      );
    }
    case 'no-baseline': {
      const missing = missingBaselines(state);
      const words =
        missing.length === 0 ? t`Record the baselines.` : t`Record the baselines of ${missing.join(', ')}.`;
      return { key, urgent: false, words, action: 'record-baselines' };
    }
    default:
      return undefined;
  }
}

/** `Tell the surgeon, and log it. Left TcMEP: −60 % amplitude.` */
function untoldWords(events: CaseView['events'], ids: Finding['eventIds']): string {
  const changes = events.flatMap((event) =>
    event.type === 'signal.changed' && ids.includes(event.id) ? [signalWords(event.payload)] : [],
  );
  return t`Tell the surgeon, and log it. ${changes.join('. ')}.`;
}
