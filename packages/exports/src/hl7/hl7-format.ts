import type { ExportContext, FileFormat } from '../file-format.ts';
import { chargeMessage, controlIdOf, timestamp } from './charge-message.ts';
import { hl7Problems } from './hl7-problems.ts';
import { headSegment, SEGMENT_END, segment } from './segment.ts';

/** A message DFT^P03 for each case, in one batch of one file (HL7 v2.5.1, 2.10.3), UTF-8. */
export const HL7_FORMAT: FileFormat = {
  format: 'hl7',
  mediaType: 'application/hl7-v2; charset=utf-8',
  extension: 'hl7',
  problems: hl7Problems,
  async *write(records, context) {
    const encoder = new TextEncoder();
    yield encoder.encode(batchHead('FHS', context) + batchHead('BHS', context));
    let count = 0;
    for await (const outgoing of records) {
      yield encoder.encode(chargeMessage(outgoing, context, controlIdOf(context.batch.number, count)));
      count += 1;
    }
    yield encoder.encode(segment('BTS', count) + segment('FTS', 1));
  },
};

const batchHead = (name: 'FHS' | 'BHS', { setup: { hl7 }, batch }: ExportContext): string =>
  headSegment(
    name,
    hl7?.sendingApplication,
    hl7?.sendingFacility,
    hl7?.receivingApplication,
    hl7?.receivingFacility,
    timestamp(batch.at, 'UTC'),
    undefined,
    batch.name,
    undefined,
    String(batch.number),
  );

/** The messages of a file as `HL7_FORMAT` writes it, in order, each with the end of its last segment. */
export function messagesIn(file: string): readonly string[] {
  const messages: string[][] = [];
  for (const line of file.split(SEGMENT_END)) {
    if (line.startsWith('MSH|')) messages.push([]);
    if (line !== '' && !/^(FHS|BHS|BTS|FTS)\|/.test(line)) messages.at(-1)?.push(line);
  }
  return messages.map((segments) => segments.join(SEGMENT_END) + SEGMENT_END);
}
