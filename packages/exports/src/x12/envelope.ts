import { isoInstant, type X12Names } from '@ionm-clock/domain';
import type { ExportContext } from '../file-format.ts';
import { COMPONENT, ELEMENT, REPETITION, segment, TERMINATOR } from './segment.ts';
import { x12Within } from './x12-text.ts';

/** The implementation guide of professional claims, with its errata. */
export const GUIDE = '005010X222A1';

/** Nine digits; after a thousand million batches they begin again. */
export const controlNumber = (batch: number): string =>
  String(((batch - 1) % 999_999_999) + 1).padStart(9, '0');

/** `20261103` and `1403`, UTC. */
export function writtenAt({ batch }: ExportContext): { readonly date: string; readonly time: string } {
  const iso = isoInstant(batch.at);
  return { date: iso.slice(0, 10).replaceAll('-', ''), time: iso.slice(11, 16).replace(':', '') };
}

/** Headers of the interchange and of its one functional group. */
export function openEnvelope(names: X12Names, context: ExportContext): string {
  const { date, time } = writtenAt(context);
  const control = controlNumber(context.batch.number);
  const id = (text: string): string => x12Within(text, 15).padEnd(15);
  const blank = ' '.repeat(10);
  const who = ['ZZ', id(names.senderId), 'ZZ', id(names.receiverId)];
  const usage = names.usage === 'production' ? 'P' : 'T';
  const when = [date.slice(2), time];
  const isa = [
    'ISA',
    '00',
    blank,
    '00',
    blank,
    ...who,
    ...when,
    REPETITION,
    '00501',
    control,
    '0',
    usage,
    COMPONENT,
  ];
  const { senderId, receiverId } = names;
  const group = [
    'HC',
    x12Within(senderId, 15),
    x12Within(receiverId, 15),
    date,
    time,
    String(Number(control)),
    'X',
    GUIDE,
  ];
  return isa.join(ELEMENT) + TERMINATOR + segment('GS', ...group);
}

/** Trailers of both. */
export function closeEnvelope(sets: number, batch: number): string {
  const control = controlNumber(batch);
  return segment('GE', String(sets), String(Number(control))) + segment('IEA', '1', control);
}
