export { readBillingSetupFile } from './billing-setup-file.ts';
export { type CaseDocument, looksLikeCase, parsedJson } from './case-documents.ts';
export { caseEvents, type FileCase, fileCaseState } from './file-case.ts';
export {
  type ProfileFile,
  type ReadProfileDraft,
  readPayerProfile,
  readProfileDraft,
  readProfileDraftFile,
} from './payer-profile-file.ts';
export type { CaseFileProblem, Tell } from './problem.ts';
export type { KnowsProfile } from './raw-fields.ts';
export { rawCaseId, readCase } from './read-case.ts';
export { isShipped, type NamedText, readCaseFiles, repeatedId } from './read-case-files.ts';
