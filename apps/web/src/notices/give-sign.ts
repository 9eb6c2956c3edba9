import type { NoticeKind } from '@ionm-clock/domain';
import { noticeOptions } from './notice-options.ts';
import { playTones } from './tone.ts';

/** Frequencies one after another, and how the device shakes with them. */
interface Sign {
  readonly hertz: readonly number[];
  readonly shakeMs: readonly number[];
}

const NEWS: Sign = { hertz: [660], shakeMs: [80] };
/** Rising, and no alarm of the anesthesia: those fall, or come in fives. */
const URGENT: Sign = { hertz: [660, 880], shakeMs: [120, 80, 120] };

const SIGNS: Readonly<Record<NoticeKind, Sign>> = {
  'nobody-reads': URGENT,
  'over-limit': URGENT,
  'reader-requested': URGENT,
  'hand-over-offered': URGENT,
  'signal-changed': URGENT,
  'message-sent': NEWS,
  'handed-over': NEWS,
};

/** Heard and felt, as far as this device is asked to. */
export function giveSign(kind: NoticeKind): void {
  const { sound, vibration } = noticeOptions.getState();
  if (sound) void playTones(SIGNS[kind].hertz);
  if (vibration) shake(SIGNS[kind].shakeMs);
}

/** What it sounds like, whether or not it is on. False if the browser gives no sound. */
export const tryOutSound = (): Promise<boolean> => playTones(URGENT.hertz);

/** What it feels like. False if the device cannot. */
export const tryOutVibration = (): boolean => shake(URGENT.shakeMs);

export const canVibrate = (): boolean => 'vibrate' in navigator;

const shake = (pattern: readonly number[]): boolean => canVibrate() && navigator.vibrate([...pattern]);
