export { removeUnusedFolded } from '../folded/remove-unused.ts';
export { disposeOf, retainedIn } from './dispose-of.ts';
export { type RemovedFiles, removeFilesOfDisposed } from './disposed-batches.ts';
export type { RetainedCase, RetainedCases } from './retained-cases.ts';
