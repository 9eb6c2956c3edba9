import { type CommandType, mayIssue, maySee, type Role, type View } from '../../packages/domain/src/index.ts';

const ROLES: readonly Role[] = ['technologist', 'physician', 'biller', 'auditor', 'administrator'];

/** What stands on one line, in words, and what of the domain's table it is: all of it must be for the same roles. */
interface Line {
  readonly words: string;
  readonly commands?: readonly CommandType[];
  readonly views?: readonly View[];
}

const LINES: readonly Line[] = [
  { words: 'Look at cases', views: ['cases'] },
  { words: 'Put a case on the schedule', commands: ['scheduleCase'] },
  { words: 'Change what a case is about', commands: ['changeDetails'] },
  { words: 'Cancel a case', commands: ['cancelCase'] },
  {
    words: 'Join and leave as technologist, relieve a colleague, ask for a reader',
    commands: [
      'joinAsTechnologist',
      'leaveAsTechnologist',
      'relieveTechnologist',
      'requestReader',
      'withdrawRequest',
    ],
  },
  {
    words:
      'Run the clock, record baselines and signal changes, notify the surgeon, write messages, enter a missed time, explain an over-limit, return a record to the biller',
    commands: [
      'recordBaseline',
      'startMonitoring',
      'interruptMonitoring',
      'resumeMonitoring',
      'endMonitoring',
      'takeBackEnd',
      'explainOverLimit',
      'logSignalChange',
      'notifySurgeon',
      'enterByHand',
      'followUpSignal',
      'sendMessage',
      'markSeen',
      'returnToBiller',
    ],
  },
  {
    words: 'Join, move, leave, hand over, give attention, write the report',
    commands: [
      'joinCase',
      'moveTo',
      'leaveCase',
      'handOver',
      'offerHandOver',
      'acceptHandOver',
      'declineHandOver',
      'withdrawHandOver',
      'giveAttention',
      'writeInterpretation',
    ],
  },
  { words: 'Note', commands: ['addNote'] },
  { words: 'Correct a time, in what they may correct', commands: ['amendTime'] },
  { words: 'Import a schedule', commands: ['importSchedule'] },
  { words: 'Attest a record', commands: ['attestRecord'] },
  { words: 'Look at records: claims, units, findings', views: ['records'] },
  { words: 'Look at and export reports', views: ['reports'] },
  {
    words: 'Settle findings, send back, choose the code, finalize, reopen',
    commands: ['settleFinding', 'reopenFinding', 'sendBack', 'chooseCode', 'finalizeRecord', 'reopenRecord'],
  },
  { words: 'Download files for billing', commands: ['markExported'], views: ['exports'] },
  { words: 'Look at payer profiles', views: ['payer-profiles'] },
  {
    words: 'Change payer profiles and the billing set-up (a biller needs the right to)',
    commands: ['savePayerProfile', 'saveBillingSetup'],
  },
  { words: 'Emergency access to another facility', commands: ['takeEmergencyAccess'] },
  { words: 'Look at people, devices, policy, sessions', views: ['organisation', 'sessions-of-others'] },
  {
    words:
      'Change people, roles, facilities, devices, policy, API tokens, webhooks; end sessions of others; place and lift legal holds',
    commands: [
      'saveFacility',
      'savePerson',
      'importPeople',
      'enrolDevice',
      'removeDevice',
      'savePolicy',
      'placeHold',
      'liftHold',
      'endSessionsOfOthers',
      'manageIntegrations',
    ],
  },
  { words: 'Look at and export the audit trail', views: ['audit-trail'] },
];

/** Everything that is on a line of the table. */
export const NAMED: ReadonlySet<string> = new Set(
  LINES.flatMap(({ commands = [], views = [] }) => [...commands, ...views]),
);

const may = (role: Role, { commands = [], views = [] }: Line): readonly boolean[] => [
  ...commands.map((command) => mayIssue(role, command)),
  ...views.map((view) => maySee(role, view)),
];

/** The table of `docs/security.md`, as the domain says it. Throws if what stands on one line is not for the same roles. */
export function rolesTable(): string {
  const cells = LINES.map((said) => [
    said.words,
    ...ROLES.map((role) => {
      const answers = new Set(may(role, said));
      if (answers.size > 1) throw new Error(`not all of "${said.words}" are the same for a ${role}`);
      return answers.has(true) ? 'yes' : '';
    }),
  ]);
  const head = ['', 'technologist', 'physician', 'biller', 'auditor', 'administrator'];
  const widths = head.map((title, column) =>
    Math.max(3, ...[head, ...cells].map((row) => row[column]?.length ?? 0), title.length),
  );
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n');
}
