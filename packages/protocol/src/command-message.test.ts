import { HAND_ENTRY_TYPES, type SentCommandType } from '@ionm-clock/domain';
import { describe, expect, test } from 'vitest';
import { parseCommandMessage } from './command-message.ts';
import { AT, DETAILS, message, VALID } from './testing/valid-commands.ts';

/** The field that is named as wrong; undefined if the message is accepted. */
function wrongField(value: unknown): string | undefined {
  const parsed = parseCommandMessage(value);
  if (parsed.ok) return undefined;
  expect(parsed.reason).not.toBe('');
  return parsed.field;
}

const types = Object.keys(VALID) as SentCommandType[];

describe('a valid message', () => {
  test.each(types)('%s comes through as it was sent', (type) => {
    const sent = message(type, VALID[type]);
    expect(parseCommandMessage(sent)).toEqual({ ok: true, message: sent });
    expect(parseCommandMessage(JSON.parse(JSON.stringify(sent)))).toEqual({ ok: true, message: sent });
  });

  test.each<[type: string, fields: object]>([
    ['scheduleCase', { details: DETAILS }],
    ['changeDetails', { changes: {} }],
    ['interruptMonitoring', {}],
    ['logSignalChange', { modality: 'EMG', description: 'Bursts' }],
    ['notifySurgeon', { message: 'Recovered' }],
    ['amendTime', { ...VALID.amendTime, correction: { kind: 'withdrawn' } }],
    ...HAND_ENTRY_TYPES.map((type): [string, object] => [
      'enterByHand',
      { ...VALID.enterByHand, entry: { type, ...VALID[type] } },
    ]),
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
      logSignalChange: ['side', 'size', 'cause', 'action'],
      followUpSignal: ['cause', 'action', 'recovery'],
      notifySurgeon: ['answer', 'changeId'],
      addNote: ['about'],
      requestReader: ['to'],
      returnToBiller: ['answer'],
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
    ['command.type', { command: { type: 'markExported', format: 'csv' } }],
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
    ['entry', 'enterByHand', { ...VALID.enterByHand, entry: 'startMonitoring' }],
    [
      'entry.type',
      'enterByHand',
      { ...VALID.enterByHand, entry: { type: 'addNote', text: 'Patient turned' } },
    ],
    ['entry.type', 'enterByHand', { ...VALID.enterByHand, entry: VALID.enterByHand }],
    ['entry.location', 'enterByHand', { ...VALID.enterByHand, entry: { type: 'joinCase' } }],
    ['at', 'enterByHand', { ...VALID.enterByHand, at: '08:00' }],
    ['correction.kind', 'amendTime', { ...VALID.amendTime, correction: { kind: 'forgotten' } }],
    ['correction.to', 'amendTime', { ...VALID.amendTime, correction: { kind: 'moved' } }],
    ['reason', 'amendTime', { ...VALID.amendTime, reason: 'x'.repeat(4_001) }],
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
