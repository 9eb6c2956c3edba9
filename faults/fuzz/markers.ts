/** Who works only at the one facility, only at the other, only at a third, and everyone else. */
export type Side = 'here' | 'there' | 'elsewhere' | 'both';

/** Stands in every text that is entered at the one facility, and may reach nobody who works only at another. */
const MARKERS = { here: 'quagga7f3', there: 'okapi91d' } as const;

/** Words that must stand in no log of the server. */
export const ALL_MARKERS: readonly string[] = Object.values(MARKERS);

const FOREIGN: Readonly<Record<Side, readonly string[]>> = {
  here: [MARKERS.there],
  there: [MARKERS.here],
  elsewhere: ALL_MARKERS,
  both: [],
};

const ofPatient = (marker: string): readonly string[] => [
  marker,
  `${marker} 4711`,
  `Doe, Jane ${marker}`,
  `${marker} stenosis of the left carotid, see also 1961`,
  `=cmd|'/c ${marker}'!A1`,
  `${marker} "quoted", <b>bold</b>, näïve \u{1f9e0}`,
];

/** What people of this side write. */
export const textsOf = (side: Side): readonly string[] =>
  side === 'here' || side === 'there'
    ? ofPatient(MARKERS[side])
    : ['Patient turned', 'An emergency next door', 'Nothing of note'];

/** Throws if somebody was told what only another facility may know. */
export function mustNotLeak(side: Side, told: string, to: string): void {
  for (const marker of FOREIGN[side]) {
    const place = told.indexOf(marker);
    if (place < 0) continue;
    const around = told.slice(Math.max(0, place - 300), place + 60);
    throw new Error(`${to}, who works ${side}, was told of another facility: …${around}…`);
  }
}
