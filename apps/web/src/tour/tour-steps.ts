import { t } from '@lingui/core/macro';

/** One thing that is pointed at, and what there is to know of it. */
export interface TourStep {
  /** The control's own name on the page: its label, or the words on it. */
  readonly at: string;
  readonly words: string;
}

/** The tour of the page at this address; none where there is nothing to show. */
export function tourSteps(path: string): readonly TourStep[] {
  if (path.startsWith('/technologist/case/')) return casePage();
  return TOURS.find(([start]) => path.startsWith(start))?.[1]() ?? [];
}

const caseList = (): readonly TourStep[] => [
  {
    at: t`Running`,
    words: t`Cases whose clock runs now. Tap one to open its page, and start this tour again there.`,
  },
  { at: t`Next`, words: t`What comes today. Open a case to record its baselines and to start its clock.` },
  { at: t`Add a case…`, words: t`For an operation that nobody planned: place and modalities are enough.` },
  {
    at: t`Sign out`,
    words: t`Open a second tab and be the reading physician there: what you tap here appears there at once.`,
  },
];

const casePage = (): readonly TourStep[] => [
  {
    at: t`Clock`,
    words: t`The clock of this case, since when it runs, and how many units that makes so far.`,
  },
  {
    at: t`Clock and log`,
    words: t`Start, interrupt and stop; log what happened. Each tap keeps its exact time, also without a network.`,
  },
  { at: t`Reading physicians`, words: t`Who reads this case, from where, and how many cases they read now.` },
  {
    at: t`What happened`,
    words: t`Every entry with its time. A wrong time is corrected here, and says so for ever.`,
  },
];

const physicianDesk = (): readonly TourStep[] => [
  {
    at: t`Your load`,
    words: t`How many cases you read at this moment. It changes the instant any clock starts.`,
  },
  {
    at: t`You read`,
    words: t`The cases you read. One tap gives a case your attention; from here you also move, leave and hand over.`,
  },
  { at: t`Waiting for a reader`, words: t`Cases that nobody reads. Join one from where you are.` },
  {
    at: t`The day`,
    words: t`Your cases as lanes, and below how many you read at once, with the limit as a line.`,
  },
];

const billerDesk = (): readonly TourStep[] => [
  {
    at: t`Records`,
    words: t`The cases that have ended, with what they make and what an auditor would raise.`,
  },
  { at: t`Search`, words: t`Any word of a record finds it: a case, a room, a physician, a code, a finding.` },
  { at: t`Download CSV`, words: t`What is finalized goes out as a file; each file names what is in it.` },
];

const administratorDesk = (): readonly TourStep[] => [
  {
    at: t`Administration`,
    words: t`People, facilities, tablets, sessions, policy and imports; each change says what it does first.`,
  },
  { at: t`People`, words: t`Everybody who works here: open one to change what they may do, and where.` },
  { at: t`Audit trail`, words: t`Who saw or changed what, and when; to search and to take out as a file.` },
];

const auditTrail = (): readonly TourStep[] => [
  {
    at: t`Person`,
    words: t`Look for what one person did. Below: one case, one kind of act, one stretch of time.`,
  },
  {
    at: t`Search`,
    words: t`Reads the whole log: who changed something is in it, and who only looked.`,
  },
  {
    at: t`Download all of it as CSV`,
    words: t`All that was found as a file, with the hashes by which it can be held against a backup.`,
  },
  {
    at: t`Records`,
    words: t`Each record as billers see it, with what explains every unit; you change nothing there.`,
  },
];

/** Of the list and of one profile: each page has some of it. */
const payerProfiles = (): readonly TourStep[] => [
  { at: t`Payer profiles`, words: t`Which codes, units and limits each payer applies, and from which date.` },
  {
    at: t`New profile…`,
    words: t`For another payer. You see which ended cases would come out otherwise before it is saved.`,
  },
  {
    at: t`Versions`,
    words: t`A saved version stays as it is; each record names the one it was computed by.`,
  },
  { at: t`New version…`, words: t`For changed terms, from a date of service on.` },
  { at: t`Save as a file`, words: t`To keep it, or to compute with it on the command line.` },
];

const TOURS: readonly (readonly [string, () => readonly TourStep[]])[] = [
  ['/technologist', caseList],
  ['/physician', physicianDesk],
  ['/biller', billerDesk],
  ['/payer-profiles', payerProfiles],
  ['/administration', administratorDesk],
  ['/audit-trail', auditTrail],
];
