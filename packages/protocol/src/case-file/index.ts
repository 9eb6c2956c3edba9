export { caseEvents, type FileCase, fileCaseState } from './file-case.ts';
export {
  type ProfileFile,
  type ReadProfileDraft,
  readPayerProfile,
  readProfileDraft,
  readProfileDraftFile,
} from './payer-profile-file.ts';
export type { CaseFileProblem } from './problem.ts';
export type { KnowsProfile } from './raw-fields.ts';
export { type NamedText, readCaseFiles } from './read-case-files.ts';
