/** How many clients watch while taps are timed: one technologist in each OR, and the physicians who read them. */
export const WATCHERS = 200;
/** How many cases one reading physician attends: as many as the limit allows. */
export const CASES_PER_PHYSICIAN = 3;
const PHYSICIANS = WATCHERS / (CASES_PER_PHYSICIAN + 1);
export const CASES = PHYSICIANS * CASES_PER_PHYSICIAN;
/** How many clients command in closed loop while throughput is counted. */
export const BUSY_CLIENTS = 20;

/** Who taps while everyone watches; one more technologist, who does not watch. */
export const TAPPER = 'tapper';
/** The technologist of a case and its reading physician; both counted from 0. */
export const technologistOf = (caseNumber: number): string => `technologist-${caseNumber}`;
export const physicianOf = (caseNumber: number): string =>
  physician(Math.floor(caseNumber / CASES_PER_PHYSICIAN));
const physician = (index: number): string => `physician-${index}`;

export const CASE_NUMBERS: readonly number[] = Array.from({ length: CASES }, (_, index) => index);
export const TECHNOLOGISTS: readonly string[] = CASE_NUMBERS.map(technologistOf);
export const READING_PHYSICIANS: readonly string[] = Array.from({ length: PHYSICIANS }, (_, index) =>
  physician(index),
);
