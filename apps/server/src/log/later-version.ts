/** What whoever opens a log with too old a program is told. */
export const WRITTEN_BY_LATER_VERSION =
  'this log was written by a later version of IONM Clock: run that version, or one after it';
