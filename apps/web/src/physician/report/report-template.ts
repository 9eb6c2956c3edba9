import {
  type CaseState,
  durationText,
  type Instant,
  type InterpretationSections,
  missingBaselines,
  totalMilliseconds,
  type UserId,
  unambiguousTime,
  wholeSeconds,
} from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { followUpWords, signalWords } from '../../technologist/event-words.ts';
import { monitoredModalities } from '../../technologist/monitored-modalities.ts';
import { locationWords } from '../../ui/location-words.ts';
import { qualityWords } from '../../ui/quality-words.ts';

type NameOf = (id: UserId) => string;

/** The report as far as the log can write it. The impression is the physician's own: it stays empty. */
export const reportFromLog = (state: CaseState, nameOf: NameOf): InterpretationSections => ({
  indication: indication(state, nameOf),
  technique: technique(state, nameOf),
  baselines: baselines(state),
  course: course(state),
  impression: '',
});

const sentences = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' ');

const indication = (
  { details: { procedure, indication: why, surgeonId, orderedBy } }: CaseState,
  nameOf: NameOf,
): string =>
  sentences(
    procedure && `${procedure}.`,
    why && t`Indication: ${why}.`,
    surgeonId && t`Surgeon: ${nameOf(surgeonId)}.`,
    orderedBy && t`Monitoring ordered by ${nameOf(orderedBy)}.`,
  );

function technique(state: CaseState, nameOf: NameOf): string {
  const { clock, attendance, entries, details } = state;
  const time = (at: Instant): string => unambiguousTime(at, details.timeZone);
  const modalities = monitoredModalities(state).join(', ');
  const technologists = new Set(
    entries.flatMap((entry) =>
      entry.type === 'technologist.joined' && !entry.withdrawn ? [nameOf(entry.technologistId)] : [],
    ),
  );
  const read = attendance.map(({ physicianId, location, start, end }) => {
    const who = `${nameOf(physicianId)}, ${locationWords()[location]}`;
    return end === undefined ? t`${who}, from ${time(start)}` : t`${who}, ${time(start)}–${time(end)}`;
  });
  return sentences(
    modalities === '' ? undefined : t`Monitored: ${modalities}.`,
    technologists.size === 0 ? undefined : t`Technologist: ${[...technologists].join(', ')}.`,
    monitoring(clock, time),
    read.length === 0 ? undefined : t`Read in real time by ${read.join('; ')}.`,
  );
}

function monitoring(clock: CaseState['clock'], time: (at: Instant) => string): string | undefined {
  if (clock.status === 'not-started') return undefined;
  if (clock.status !== 'ended') return t`Monitoring since ${time(clock.startedAt)}.`;
  const monitored = durationText(wholeSeconds(totalMilliseconds(clock.spans)));
  return t`Monitoring from ${time(clock.startedAt)} to ${time(clock.endedAt)}, ${monitored} in all.`;
}

function baselines(state: CaseState): string {
  const { documentation, details } = state;
  const missing = missingBaselines(state);
  return sentences(
    ...documentation.baselines.map(
      ({ modality, quality, at }) =>
        t`${modality} ${qualityWords()[quality]} at ${unambiguousTime(at, details.timeZone)}.`,
    ),
    missing.length === 0 ? undefined : t`No baseline of ${missing.join(', ')}.`,
  );
}

/** Signal changes, what came of them and what the surgeon was told, in the order in which it happened, a line each. */
function course({ documentation: { changes, reports }, details }: CaseState): string {
  const lines = [
    ...changes.flatMap((change) => {
      const words = signalWords(change);
      const { cause, action } = change;
      const why = followUpWords({ ...(cause && { cause }), ...(action && { action }) });
      return [
        { at: change.at, words: why === '' ? `${words}.` : `${words}. ${why}.` },
        ...(change.followUps ?? []).map((said) => ({
          at: said.at,
          words: `${followUpWords(said)} (${words}).`,
        })),
      ];
    }),
    ...reports.map(({ at, message, answer }) => ({
      at,
      words:
        answer === undefined
          ? t`Surgeon told: “${message}”`
          : t`Surgeon told: “${message}” Answer: “${answer}”`,
    })),
  ].toSorted((a, b) => a.at - b.at);
  return lines.length === 0
    ? t`No signal change was logged.`
    : lines.map(({ at, words }) => `${unambiguousTime(at, details.timeZone)} ${words}`).join('\n');
}

/** Whether the case went on after this instant in a way that its report should know of. */
export function wentOnAfter({ documentation, clock }: CaseState, at: Instant): boolean {
  const { changes, reports, baselines: recorded } = documentation;
  return (
    (clock.status === 'ended' && clock.endedAt > at) ||
    [...changes, ...changes.flatMap(({ followUps }) => followUps ?? []), ...reports, ...recorded].some(
      (entry) => entry.at > at,
    )
  );
}
