export { caseEvents, type FileCase, fileCaseState } from './file-case.ts';
export { readPayerProfile } from './payer-profile-file.ts';
export type { CaseFileProblem } from './problem.ts';
export type { KnowsProfile } from './raw-fields.ts';
export { type NamedText, readCaseFiles } from './read-case-files.ts';
