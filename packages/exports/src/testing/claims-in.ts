import { type BillingSetup, type Instant, parseInstant } from '@ionm-clock/domain';
import { Hl7Message } from '@medplum/core';
import type { CodeableConcept } from 'fhir/r4.js';
import { X12Interchange, X12Parser } from 'node-x12';
import { messagesIn } from '../hl7/hl7-format.ts';
import { fhirResources } from './fhir-resources.ts';
import { parseCsv } from './parse-csv.ts';

/** What a biller reads of one claim line, whatever file it stands in. */
export interface ReadLine {
  readonly case: string;
  readonly code: string;
  readonly units: number;
  readonly npi: string;
  /** `2026-11-03` */
  readonly date: string;
  /** Start and end of monitoring, in the files that say them. */
  readonly monitored?: readonly [start: Instant, end: Instant];
  /** Whether it says of any time of the record that it was not tapped as it happened. */
  readonly marked: boolean;
}

export function linesInCsv(text: string, { providers }: BillingSetup): readonly ReadLine[] {
  const [header = [], ...rows] = parseCsv(text.replace(/^\uFEFF/, ''));
  return rows.map((row) => {
    const cell = (name: string): string => row[header.indexOf(name)] ?? '';
    return {
      case: cell('case'),
      code: cell('code'),
      units: Number(cell('units')),
      npi: providers.find(({ userId }) => userId === cell('provider_id'))?.npi ?? '',
      date: cell('date_of_service'),
      monitored: [at(cell('monitoring_started_local')), at(cell('monitoring_ended_utc'))],
      marked: cell('time_marks') !== '',
    };
  });
}

/** The charges; what is taken back is not among them. */
export const linesInHl7 = (text: string): readonly ReadLine[] =>
  messagesIn(text).flatMap((one) => {
    const message = Hl7Message.parse(one);
    const charges = message.getAllSegments('FT1').filter((line) => line.getField(6).toString() === 'CG');
    return charges.map((line) => ({
      case: message.getSegment('PID')?.getComponent(3, 1) ?? '',
      code: line.getComponent(7, 1),
      units: Number(line.getField(10).toString()),
      npi: line.getComponent(20, 1),
      date: hl7Iso(line.getComponent(4, 1)).slice(0, 10),
      monitored: [at(hl7Iso(line.getComponent(4, 1))), at(hl7Iso(line.getComponent(4, 2)))],
      marked: message.getAllSegments('NTE').length === charges.length,
    }));
  });

/** The items of the claims. Throws where the charge items do not say the same. */
export function linesInFhir(text: string): readonly ReadLine[] {
  const resources = fhirResources(text);
  const npiOf = (reference: string | undefined): string => {
    const person = resources.find(({ id }) => `urn:uuid:${id}` === reference);
    const identifiers = person?.resourceType === 'Practitioner' ? (person.identifier ?? []) : [];
    return identifiers.find(({ system }) => system?.endsWith('/us-npi'))?.value ?? '';
  };
  const markedCases = new Set(
    resources.flatMap((one) =>
      one.resourceType === 'Procedure' && one.note !== undefined ? [one.subject.identifier?.value] : [],
    ),
  );
  const items = resources.flatMap((claim) =>
    claim.resourceType !== 'Claim'
      ? []
      : (claim.item ?? []).map((item): ReadLine => {
          const reader = claim.careTeam?.find(({ sequence }) => sequence === item.careTeamSequence?.[0]);
          return {
            case: claim.patient.identifier?.value ?? '',
            code: codeIn(item.productOrService),
            units: item.quantity?.value ?? 0,
            npi: npiOf(reader?.provider.reference),
            date: item.servicedDate ?? '',
            monitored: [at(claim.billablePeriod?.start ?? ''), at(claim.billablePeriod?.end ?? '')],
            marked: markedCases.has(claim.patient.identifier?.value),
          };
        }),
  );
  const charged = resources.flatMap((one) =>
    one.resourceType !== 'ChargeItem'
      ? []
      : [[codeIn(one.code), one.quantity?.value, npiOf(one.performer?.[0]?.actor.reference)]],
  );
  const claimed = items.map(({ code, units, npi }) => [code, units, npi]);
  if (JSON.stringify(charged) !== JSON.stringify(claimed)) throw new Error('charges and claims differ');
  return items;
}

export function linesInX12(text: string): readonly ReadLine[] {
  const interchange = new X12Parser(true).parse(text);
  if (!(interchange instanceof X12Interchange)) throw new Error('more than one interchange');
  const lines: ReadLine[] = [];
  let [claim, reader] = ['', ''];
  let marked = false;
  const segments = interchange.functionalGroups.flatMap(({ transactions }) =>
    transactions.flatMap((set) => set.segments),
  );
  for (const { tag, elements } of segments) {
    const element = (place: number): string => elements[place - 1]?.value ?? '';
    const last = lines.at(-1);
    if (tag === 'CLM') [claim, reader, marked] = [element(1), '', false];
    if (tag === 'NTE' && last?.case !== claim) marked = true;
    if (tag === 'SV1') {
      const code = element(1).split(':')[1] ?? '';
      lines.push({ case: claim, code, units: Number(element(4)), npi: reader, date: '', marked });
    }
    if (tag === 'DTP' && element(1) === '472' && last !== undefined)
      lines.splice(-1, 1, { ...last, date: element(3).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3') });
    // Before the first line it is the reader of the claim, after it of that line alone.
    if (tag === 'NM1' && element(1) === '82') {
      if (last?.case === claim) lines.splice(-1, 1, { ...last, npi: element(9) });
      else reader = element(9);
    }
  }
  return lines;
}

const codeIn = ({ coding }: CodeableConcept): string => coding?.[0]?.code ?? '';

/** `20261103080312.345-0600` as ISO 8601. */
const hl7Iso = (text: string): string =>
  text.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d\.\d{3})([+-]\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6$7:$8');

function at(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`not an instant: ${text}`);
  return instant;
}
