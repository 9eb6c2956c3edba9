import { DOCUMENTATION_PARTS, type DocumentationPart, type PayerProfile } from '@ionm-clock/domain';

/** The fields of a payer profile, by the paths with which the protocol tells what is wrong, in the order of the form. */
export const FIELD_PATHS = [
  'title',
  'id',
  'effectiveFrom',
  'effectiveTo',
  'inRoom.code',
  'inRoom.unitMinutes',
  'inRoom.thresholdMinutes',
  'inRoom.maxUnits',
  'outside.code',
  'outside.unitMinutes',
  'outside.thresholdMinutes',
  'outside.maxUnits',
  'outside.counts',
  'inFacility',
  'codesPerCase',
  'concurrency.limit',
  'concurrency.over',
  'unitCap',
  'documentation.order',
  'documentation.indication',
  'documentation.procedure',
  'documentation.modality',
  'documentation.baseline',
  'documentation.report-to-surgeon',
  'documentation.attestation',
  'sources',
] as const;
export type FieldPath = (typeof FIELD_PATHS)[number];

/** A payer profile as it is typed: a text a field, empty where nothing stands. The sources are one a line. */
export type ProfileForm = Readonly<Record<FieldPath, string>>;

/** The value of a documentation field whose part is not demanded. */
const NOT_DEMANDED = 'none';

export function formOf(profile: Omit<PayerProfile, 'version'>): ProfileForm {
  const { inRoom, outside, concurrency } = profile;
  const demand = (part: DocumentationPart): string =>
    profile.documentation.find((demanded) => demanded.part === part)?.severity ?? NOT_DEMANDED;
  return {
    title: profile.title,
    id: profile.id,
    effectiveFrom: profile.effectiveFrom,
    effectiveTo: profile.effectiveTo ?? '',
    'inRoom.code': inRoom.code,
    'inRoom.unitMinutes': String(inRoom.unitMinutes),
    'inRoom.thresholdMinutes': String(inRoom.thresholdMinutes),
    'inRoom.maxUnits': String(inRoom.maxUnits ?? ''),
    'outside.code': outside.code,
    'outside.unitMinutes': String(outside.unitMinutes),
    'outside.thresholdMinutes': String(outside.thresholdMinutes),
    'outside.maxUnits': String(outside.maxUnits ?? ''),
    'outside.counts': outside.counts,
    inFacility: profile.inFacility,
    codesPerCase: profile.codesPerCase,
    'concurrency.limit': String(concurrency.limit),
    'concurrency.over': concurrency.over,
    unitCap: profile.unitCap,
    'documentation.order': demand('order'),
    'documentation.indication': demand('indication'),
    'documentation.procedure': demand('procedure'),
    'documentation.modality': demand('modality'),
    'documentation.baseline': demand('baseline'),
    'documentation.report-to-surgeon': demand('report-to-surgeon'),
    'documentation.attestation': demand('attestation'),
    sources: profile.sources.join('\n'),
  };
}

/** What stands in the form in the shape of a profile; whether it is one, the protocol's schema says. */
export function typedProfile(form: ProfileForm) {
  const text = (path: FieldPath): string => form[path].trim();
  return {
    id: text('id'),
    title: text('title'),
    inRoom: ruleOf(form, 'inRoom'),
    outside: { ...ruleOf(form, 'outside'), counts: form['outside.counts'] },
    inFacility: form.inFacility,
    codesPerCase: form.codesPerCase,
    concurrency: { limit: numberOf(form['concurrency.limit']), over: form['concurrency.over'] },
    unitCap: form.unitCap,
    documentation: DOCUMENTATION_PARTS.map((part) => ({
      part,
      severity: form[`documentation.${part}`],
    })).filter(({ severity }) => severity !== NOT_DEMANDED),
    effectiveFrom: text('effectiveFrom'),
    ...(text('effectiveTo') === '' ? {} : { effectiveTo: text('effectiveTo') }),
    sources: sourceLines(form),
  };
}

function ruleOf(form: ProfileForm, time: 'inRoom' | 'outside') {
  const maxUnits = numberOf(form[`${time}.maxUnits`]);
  return {
    code: form[`${time}.code`].trim(),
    unitMinutes: numberOf(form[`${time}.unitMinutes`]),
    thresholdMinutes: numberOf(form[`${time}.thresholdMinutes`]),
    ...(maxUnits === undefined ? {} : { maxUnits }),
  };
}

/** What is no number stays a text, so that the schema can say so. */
function numberOf(text: string): number | string | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  return Number.isFinite(Number(typed)) ? Number(typed) : typed;
}

/** The sources that a form names: one a line, empty lines left out. */
export const sourceLines = (form: ProfileForm): readonly string[] =>
  form.sources
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Whether two forms say the same, however it is typed. */
export const saysTheSame = (a: ProfileForm, b: ProfileForm): boolean =>
  JSON.stringify(typedProfile(a)) === JSON.stringify(typedProfile(b));
