export const HEADER = 'case,physician,start,stop,location,payer,technologist';
export const ROWS = [
  'A,dr-a,2026-03-02 08:00,2026-03-02 12:00,remote,cpt,tech-1',
  'B,dr-a,2026-03-02 09:00,2026-03-02 12:00,remote,cpt,tech-2',
  'C,dr-a,2026-03-02 10:00,2026-03-02 11:03:20,remote,Medicare,tech-3',
  'D,dr-a,2026-03-02 10:31:20,2026-03-02 10:58,remote,,tech-3',
  'E,,2026-03-03 08:01,2026-03-03 09:00,,cpt,tech-1',
  'F,dr-b,2026-03-03 08:01,,in-room,cpt,',
];
/** Invented old cases: four at once, a technologist in two, one that nobody read, one that never ended. */
export const TABLE = [HEADER, ...ROWS, ''].join('\n');
export const IN_CHICAGO = 'America/Chicago';
