import type { InventedCase } from './invented-cases.ts';

export const TIME_ZONE = 'America/Phoenix';
/** Arizona never changes its clocks, so that every local time is one instant. */
const OFFSET = '-07:00';

/** How invented cases are written: the text before all, and that of one. */
export interface CaseFormat {
  readonly head: string;
  readonly text: (one: InventedCase) => string;
}

const csv: CaseFormat = {
  head: 'case,physician,start,stop,location,payer\n',
  text: ({ id, physician, start, stop, location, payer }) =>
    `${[id, physician, start, stop, physician === '' ? '' : location, payer].join(',')}\n`,
};

const jsonLines: CaseFormat = {
  head: '',
  text: (one) => {
    const instant = (local: string): string => `${local.replace(' ', 'T')}:00${OFFSET}`;
    const start = instant(one.start);
    const events = [
      { id: 'e1', type: 'technologist.joined', at: start, technologistId: one.technologist },
      ...(one.physician === ''
        ? []
        : [
            {
              id: 'e2',
              type: 'physician.joined',
              at: start,
              physicianId: one.physician,
              location: one.location,
            },
          ]),
      { id: 'e3', type: 'monitoring.started', at: start, userId: one.technologist },
      ...(one.stop === ''
        ? []
        : [{ id: 'e4', type: 'monitoring.ended', at: instant(one.stop), userId: one.technologist }]),
    ];
    const { id, room, payer } = one;
    const about = {
      id,
      facility: 'Mercy',
      room,
      timeZone: TIME_ZONE,
      payerProfile: payer,
      primaryProcedure: '22633',
    };
    return `${JSON.stringify({ format: 'ionm-case/1', case: about, events })}\n`;
  },
};

export const CASE_FORMATS: Readonly<Record<'csv' | 'jsonl', CaseFormat>> = { csv, jsonl: jsonLines };
