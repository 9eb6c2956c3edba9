import { compare } from '../billing/text-order.ts';
import type { SurgeonReport, Written } from '../case/documentation.ts';
import type { Finding } from '../findings/finding.ts';
import type { UserId } from '../ids.ts';
import { durationText } from '../time/duration-text.ts';
import { recordTimeText } from './record-time-text.ts';
import type { RecordedTime, TimeRecord } from './time-record.ts';

/** A part of a record in which two versions can differ, in the order in which a biller asks for them. */
export const DIFFERENCE_PARTS = ['units', 'times', 'findings', 'documentation', 'case'] as const;

/** One of {@link DIFFERENCE_PARTS}. */
export type DifferencePart = (typeof DIFFERENCE_PARTS)[number];

/** One thing that is not the same in two versions of a record, as each has it; absent where a version does not have it. */
export interface RecordDifference {
  readonly part: DifferencePart;
  /** What differs: `Clock stopped`, `95941 of dr Okafor`. */
  readonly what: string;
  readonly before?: string;
  readonly after?: string;
}

/** How many units all lines together have more in the second record; negative if it has fewer. */
export const unitsDifference = (before: TimeRecord, after: TimeRecord): number =>
  unitsOf(after) - unitsOf(before);

const unitsOf = ({ lines }: TimeRecord): number => lines.reduce((sum, { units }) => sum + units, 0);

/**
 * What differs between two versions of the record of one case, part by part, in plain words. Empty when both say the same; in
 * which version it was finalized is no difference. `titleOf` names the payer's profile.
 */
export function recordDifferences(
  before: TimeRecord,
  after: TimeRecord,
  nameOf: (id: UserId) => string,
  titleOf: (profileId: string) => string = (id) => id,
): readonly RecordDifference[] {
  const names = { nameOf, titleOf };
  return DIFFERENCE_PARTS.flatMap((part) => {
    const was = textsOf(part, before, names);
    const is = textsOf(part, after, names);
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
      const [old, now] = [was.get(key), is.get(key)];
      if (old?.text === now?.text) return [];
      return {
        part,
        what: now?.what ?? old?.what ?? key,
        ...(old === undefined ? {} : { before: old.text }),
        ...(now === undefined ? {} : { after: now.text }),
      };
    });
  });
}

/** What a part says of one thing. Two texts of one key are about the same thing. */
type Said = readonly [key: string, what: string, text: string];
type Texts = ReadonlyMap<string, { readonly what: string; readonly text: string }>;
type Naming = (id: UserId) => string;
interface Names {
  readonly nameOf: Naming;
  readonly titleOf: (profileId: string) => string;
}

function textsOf(part: DifferencePart, record: TimeRecord, names: Names): Texts {
  const texts = new Map<string, { what: string; text: string }>();
  for (const [key, what, text] of SAYS[part](record, names)) {
    const same = texts.get(key);
    texts.set(key, { what, text: same === undefined ? text : `${same.text}; ${text}` });
  }
  return texts;
}

const SAYS: Readonly<Record<DifferencePart, (record: TimeRecord, names: Names) => readonly Said[]>> = {
  units: ({ lines }, { nameOf }) =>
    lines.map(({ code, physicianId, units, seconds }) => [
      `${code} ${physicianId}`,
      `${code} of ${nameOf(physicianId)}`,
      `${units} ${units === 1 ? 'unit' : 'units'}, from ${durationText(seconds)}`,
    ]),
  times: (record, { nameOf }) => [
    ['monitored', 'Monitored', durationText(record.monitoredSeconds)],
    ...record.physicians.map(
      ({ physicianId, attendedSeconds }): Said => [
        `attended ${physicianId}`,
        `Attended by ${nameOf(physicianId)}`,
        durationText(attendedSeconds),
      ],
    ),
    ...record.times.map((time): Said => [time.eventId, timeName(time, nameOf), timeText(time, record)]),
  ],
  findings: ({ findings }) => findings.toSorted((a, b) => compare(a.code, b.code)).flatMap(findingSaid),
  documentation: documentationSaid,
  case: ({ profile, details, codeChoice }, { nameOf, titleOf }) => [
    ['profile', 'Payer profile', profileText(profile, titleOf)],
    ...optional('procedure', 'Procedure', details.procedure),
    ...optional('primary', 'Primary procedure', details.primaryProcedure),
    ...optional('indication', 'Indication', details.indication),
    ...optional('ordered', 'Ordered by', details.orderedBy && nameOf(details.orderedBy)),
    ...optional('modalities', 'Modalities', details.modalities.join(', ')),
    ...optional('code', 'Why this code', codeChoice?.reason),
  ],
};

/** With its id, as two profiles may have one title. */
function profileText({ id, version }: TimeRecord['profile'], titleOf: Names['titleOf']): string {
  const title = titleOf(id);
  return title === id ? `${id}, version ${version}` : `${title} (${id}), version ${version}`;
}

function optional(key: string, what: string, text: string | undefined): readonly Said[] {
  return text === undefined || text === '' ? [] : [[key, what, text]];
}

const TIME_NAMES: Readonly<Record<string, string>> = {
  'monitoring.started': 'Clock started',
  'monitoring.interrupted': 'Clock interrupted',
  'monitoring.resumed': 'Clock resumed',
  'monitoring.ended': 'Clock stopped',
  'physician.joined': 'joined',
  'physician.moved': 'moved',
  'physician.left': 'left',
  'attention.given': 'gave attention',
  'technologist.joined': 'A technologist joined',
  'technologist.left': 'A technologist left',
};

function timeName({ type, physicianId }: RecordedTime, nameOf: Naming): string {
  const name = TIME_NAMES[type] ?? type;
  return physicianId === undefined ? name : `${nameOf(physicianId)} ${name}`;
}

const timeText = ({ at, withdrawn }: RecordedTime, record: TimeRecord): string =>
  withdrawn ? 'taken back' : recordTimeText(at, record);

/** That it was settled is said apart: else the whole finding would stand there twice. */
function findingSaid({ code, message, physicianId, technologistId, settled }: Finding): readonly Said[] {
  const key = [code, physicianId, technologistId].join(' ');
  return [[key, code, message], ...optional(`${key} settled`, `${code}, settled`, settled?.reason)];
}

function documentationSaid(record: TimeRecord, { nameOf }: Names): readonly Said[] {
  const { baselines, changes, reports, attestations, interpretations, messages } = record.documentation;
  const by = ({ at, actorId }: Written): string => `${recordTimeText(at, record)}, ${nameOf(actorId)}`;
  const told = ({ message, answer }: SurgeonReport): string =>
    answer === undefined ? `“${message}”` : `“${message}” Answer: “${answer}”`;
  return [
    ...baselines.map(
      (one): Said => [`b ${one.modality}`, `${one.modality} baseline`, `${one.quality}, ${by(one)}`],
    ),
    ...changes.map((one): Said => {
      const followed = (one.followUps ?? []).map(({ cause, action, recovery }) =>
        [cause, action, recovery && `recovery: ${recovery}`].filter(Boolean).join(', '),
      );
      return [
        one.eventId,
        'Signal change',
        [`${one.modality}: ${one.description}, ${by(one)}`, ...followed].join('. '),
      ];
    }),
    ...reports.map((one): Said => [one.eventId, 'Surgeon told', `${told(one)}, ${by(one)}`]),
    ...interpretations.map(
      (one): Said => [
        `i ${one.actorId}`,
        `Report of ${nameOf(one.actorId)}`,
        `${by(one)}: ${Object.values(one.sections).filter(Boolean).join(' ')}`,
      ],
    ),
    ...messages.map((one): Said => [one.eventId, 'Message', `“${one.text}”, ${by(one)}`]),
    ...attestations.map(
      (one): Said => [
        one.eventId,
        `Attestation of ${nameOf(one.actorId)}`,
        one.outdated === undefined
          ? by(one)
          : `${by(one)}; no longer stands since ${recordTimeText(one.outdated.at, record)}`,
      ],
    ),
  ];
}
