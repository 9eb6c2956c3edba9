import type { CaseCommandType } from '@ionm-clock/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCommandMessage } from './command-message.ts';

const AT = Date.UTC(2026, 10, 3, 14, 3, 12);

const DETAILS = {
  facility: 'mercy',
  room: 'OR 4',
  timeZone: 'America/Chicago',
  payerProfile: 'cpt',
  modalities: ['SSEP', 'TcMEP'],
};

const ALL_DETAILS = {
  ...DETAILS,
  primaryProcedure: '22633',
  procedure: 'L4–S1 fusion',
  indication: 'Stenosis',
  patientLabel: '… 4711',
  surgeonId: 'dr-s',
  anesthesiologistId: 'dr-n',
  orderedBy: 'dr-s',
  scheduledStart: AT,
  scheduledEnd: AT + 7_200_000,
};

/** A command of each type as it crosses the wire, with all the fields that it may have. */
const VALID: Readonly<Record<CaseCommandType, object>> = {
  scheduleCase: { details: ALL_DETAILS },
  changeDetails: { changes: { room: 'OR 5', scheduledStart: AT } },
  cancelCase: { reason: 'Put off' },
  joinAsTechnologist: {},
  leaveAsTechnologist: {},
  recordBaseline: { modality: 'SSEP', quality: 'reduced' },
  startMonitoring: {},
  interruptMonitoring: { reason: 'Patient turned' },
  resumeMonitoring: {},
  endMonitoring: {},
  takeBackEnd: { eventId: 'a-command:0' },
  joinCase: { location: 'remote' },
  moveTo: { location: 'in-facility' },
  leaveCase: {},
  handOver: { to: 'dr-b', location: 'in-room' },
  giveAttention: {},
  explainOverLimit: { reason: 'An emergency next door' },
  logSignalChange: { modality: 'TcMEP', side: 'left', description: 'Down by 60 %' },
  notifySurgeon: { message: 'Left TcMEP is down', answer: 'Traction released' },
  addNote: { text: 'Patient turned' },
  chooseCode: { timeClass: 'inRoom', reason: 'Most of the work was in the room' },
  finalizeRecord: {},
  reopenRecord: { reason: 'An entry was missing' },
  markExported: { format: 'csv' },
};

const ENVELOPE = { commandId: 'tap-0001', caseId: 'C-1', at: AT, atErrorMs: 20 };

const message = (type: string, fields: object = {}) => ({ ...ENVELOPE, command: { type, ...fields } });

/** The field that is named as wrong; undefined if the message is accepted. */
function wrongField(value: unknown): string | undefined {
  const parsed = parseCommandMessage(value);
  if (parsed.ok) return undefined;
  expect(parsed.reason).not.toBe('');
  return parsed.field;
}

const types = Object.keys(VALID) as CaseCommandType[];

describe('a valid message', () => {
  test.each(types)('%s comes through as it was sent', (type) => {
    const sent = message(type, VALID[type]);
    expect(parseCommandMessage(sent)).toEqual({ ok: true, message: sent });
    expect(parseCommandMessage(JSON.parse(JSON.stringify(sent)))).toEqual({ ok: true, message: sent });
  });

  test.each([
    ['scheduleCase', { details: DETAILS }],
    ['changeDetails', { changes: {} }],
    ['interruptMonitoring', {}],
    ['logSignalChange', { modality: 'EMG', description: 'Bursts' }],
    ['notifySurgeon', { message: 'Recovered' }],
  ])('%s without what may be left out', (type, fields) => {
    expect(wrongField(message(type, fields))).toBeUndefined();
  });

  test('loses the fields that nobody knows', () => {
    const sent = message('addNote', { text: 'Patient turned', colour: 'red' });
    expect(parseCommandMessage({ ...sent, role: 'biller' })).toEqual({
      ok: true,
      message: message('addNote', { text: 'Patient turned' }),
    });
  });

  test('loses the spaces around a modality', () => {
    const parsed = parseCommandMessage(message('recordBaseline', { modality: ' SSEP ', quality: 'present' }));
    expect(parsed).toMatchObject({ ok: true, message: { command: { modality: 'SSEP' } } });
  });
});

describe('a wrong field is named', () => {
  test.each(types)('each one that %s needs, where it is missing', (type) => {
    const optional = {
      interruptMonitoring: ['reason'],
      logSignalChange: ['side'],
      notifySurgeon: ['answer'],
    };
    const mayLack: string[] = Object.entries(optional).flatMap(([of, names]) => (of === type ? names : []));
    for (const field of Object.keys(VALID[type])) {
      const { [field]: _, ...rest } = VALID[type] as Record<string, unknown>;
      expect(wrongField(message(type, rest))).toBe(mayLack.includes(field) ? undefined : `command.${field}`);
    }
  });

  test.each([
    ['commandId', { commandId: 'short' }],
    ['commandId', { commandId: 'with a space' }],
    ['commandId', { commandId: 'x'.repeat(65) }],
    ['commandId', { commandId: undefined }],
    ['caseId', { caseId: '' }],
    ['caseId', { caseId: 'C\n1' }],
    ['caseId', { caseId: 'C'.repeat(201) }],
    ['at', { at: AT / 1_000 }],
    ['at', { at: AT * 1_000 }],
    ['at', { at: AT + 0.5 }],
    ['at', { at: Number.NaN }],
    ['at', { at: '2026-11-03T14:03:12Z' }],
    ['atErrorMs', { atErrorMs: -1 }],
    ['atErrorMs', { atErrorMs: 86_400_001 }],
    ['command', { command: undefined }],
    ['command', { command: 'startMonitoring' }],
    ['command.type', { command: {} }],
    ['command.type', { command: { type: 'deleteCase' } }],
    ['command.type', { command: { type: '__proto__' } }],
  ])('%s in %o', (field, wrong) => {
    expect(wrongField({ ...message('startMonitoring'), ...wrong })).toBe(field);
  });

  test.each([
    ['details.timeZone', 'scheduleCase', { details: { ...DETAILS, timeZone: 'Mars/Olympus' } }],
    ['details.timeZone', 'scheduleCase', { details: { ...DETAILS, timeZone: '-06:00' } }],
    ['details.facility', 'scheduleCase', { details: { ...DETAILS, facility: undefined } }],
    ['details.room', 'scheduleCase', { details: { ...DETAILS, room: '' } }],
    ['details.modalities.1', 'scheduleCase', { details: { ...DETAILS, modalities: ['SSEP', ' '] } }],
    ['details.scheduledStart', 'scheduleCase', { details: { ...DETAILS, scheduledStart: 0 } }],
    ['changes.modalities', 'changeDetails', { changes: { modalities: 'SSEP' } }],
    ['changes.patientLabel', 'changeDetails', { changes: { patientLabel: 'x'.repeat(41) } }],
    ['location', 'joinCase', { location: 'at home' }],
    ['to', 'handOver', { to: '', location: 'remote' }],
    ['quality', 'recordBaseline', { modality: 'SSEP', quality: 'good' }],
    ['side', 'logSignalChange', { modality: 'EMG', side: 'top', description: 'Bursts' }],
    ['text', 'addNote', { text: 'x'.repeat(4_001) }],
    ['reason', 'interruptMonitoring', { reason: 'x'.repeat(201) }],
    ['format', 'markExported', { format: 'docx' }],
  ])('command.%s of %s', (field, type, fields) => {
    expect(wrongField(message(type, fields))).toBe(`command.${field}`);
  });

  test.each([undefined, null, 7, 'startMonitoring', [], () => undefined])(
    '%o is no message at all',
    (value) => {
      expect(parseCommandMessage(value).ok).toBe(false);
    },
  );
});

describe('whatever is sent', () => {
  const answers = (value: unknown): boolean => {
    const parsed = parseCommandMessage(value);
    return parsed.ok ? types.includes(parsed.message.command.type) : parsed.reason.length > 0;
  };

  test('there is an answer', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }), answers),
      {
        numRuns: 500,
      },
    );
  });

  test('there is an answer also where only a part of a message is wrong', () => {
    const fields = fc.constantFrom(...types).chain((type) => {
      const names = Object.keys(VALID[type]);
      return fc
        .dictionary(fc.constantFrom('type', 'extra', ...names), fc.anything(), { maxKeys: 3 })
        .map((wrong): object => message(type, { ...VALID[type], ...wrong }));
    });
    const envelope = fc.dictionary(fc.constantFrom('at', 'commandId', 'extra'), fc.anything(), {
      maxKeys: 1,
    });
    fc.assert(
      fc.property(fields, envelope, (sent, wrong) => answers({ ...sent, ...wrong })),
      { numRuns: 500 },
    );
  });
});
