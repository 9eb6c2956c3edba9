import type { DocumentationDemand, DocumentationPart } from '../billing/payer-profile.ts';
import { stillStands } from '../case/attestation.ts';
import type { SignalChange } from '../case/documentation.ts';
import type { EventId } from '../ids.ts';
import { type Finding, type FindingCode, finding } from './finding.ts';
import type { FindingBasis } from './finding-basis.ts';

/** What is missing, and the events that make it needed; undefined if nothing is. */
type Missing = { readonly message: string; readonly eventIds: readonly EventId[] } | undefined;

const CODES: Readonly<Record<DocumentationPart, FindingCode>> = {
  order: 'no-order',
  indication: 'no-indication',
  procedure: 'no-procedure',
  modality: 'no-modality',
  baseline: 'no-baseline',
  'report-to-surgeon': 'no-report-to-surgeon',
  attestation: 'not-attested',
};

/** The parts of the record that the payer demands and that it lacks (BILLING-RULES.md section 4). */
export function documentationFindings(basis: FindingBasis): Finding[] {
  const { state, profile } = basis;
  if (state.cancelled && state.clock.status === 'not-started') return [];
  return profile.documentation.flatMap(({ part, severity }: DocumentationDemand) => {
    const missing = MISSING[part](basis);
    return missing === undefined ? [] : [finding(CODES[part], missing.message, { ...missing, severity })];
  });
}

const absent = (message: string): Missing => ({ message, eventIds: [] });
const has = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

const MISSING: Readonly<Record<DocumentationPart, (basis: FindingBasis) => Missing>> = {
  order: ({ state: { details } }) =>
    has(details.orderedBy)
      ? undefined
      : absent(
          'The record does not say who ordered the monitoring. Enter the surgeon whose order is in the chart.',
        ),
  indication: ({ state: { details } }) =>
    has(details.indication)
      ? undefined
      : absent(
          'The indication is missing: the diagnosis and the risk for which monitoring was ordered. Enter it.',
        ),
  procedure: ({ state: { details } }) =>
    has(details.primaryProcedure)
      ? undefined
      : absent('The primary procedure is missing, and monitoring is an add-on to it. Enter its code.'),
  modality: ({ state: { details, documentation } }) =>
    details.modalities.length > 0 || documentation.baselines.length > 0
      ? undefined
      : absent('The record does not say what was monitored. Enter the modalities.'),
  baseline: missingBaseline,
  'report-to-surgeon': unreportedChange,
  attestation: missingAttestation,
};

/** One that was given before something changed is none of the case as it is now. */
function missingAttestation({ state: { documentation } }: FindingBasis): Missing {
  const { attestations } = documentation;
  if (attestations.some(stillStands)) return undefined;
  if (attestations.length === 0) return absent('Nobody has attested the record. Ask the reading physician.');
  const changes = new Set(attestations.flatMap(({ outdated }) => outdated?.eventId ?? []));
  return {
    message:
      'The case was changed after it was attested, so that no attestation is of what it says now. Ask for it again.',
    eventIds: [...changes],
  };
}

/** Monitoring counts from the completion of the baselines, so that before the start none is missing. */
function missingBaseline({ state, entries }: FindingBasis): Missing {
  if (state.clock.status === 'not-started') return undefined;
  const recorded = new Set(state.documentation.baselines.map(({ modality }) => modality));
  const missing = state.details.modalities.filter((modality) => !recorded.has(modality));
  if (missing.length === 0 && recorded.size > 0) return undefined;
  const eventIds = entries.filter(({ type }) => type === 'monitoring.started').map(({ eventId }) => eventId);
  const which = missing.length === 0 ? 'No baseline is' : `No baseline of ${missing.join(', ')} is`;
  return { message: `${which} recorded. Ask the technologist for it.`, eventIds };
}

/** A change is reported by what the surgeon was told at its instant or later, before the end of the record. */
function unreportedChange({ state: { documentation } }: FindingBasis): Missing {
  const lastReport = Math.max(...documentation.reports.map(({ at }) => at));
  const unreported = documentation.changes.filter(({ at }: SignalChange) => at > lastReport);
  if (unreported.length === 0) return undefined;
  const what = unreported.length === 1 ? 'A signal change was' : `${unreported.length} signal changes were`;
  return {
    message: `${what} not followed by a report to the surgeon. Ask the technologist to log what the surgeon was told.`,
    eventIds: unreported.map(({ eventId }) => eventId),
  };
}
