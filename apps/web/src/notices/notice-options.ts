import { create } from 'zustand';

/** How this device draws attention to what is new, beside showing it. */
export interface NoticeOptions {
  readonly sound: boolean;
  readonly vibration: boolean;
}

const KEY = 'ionm-clock/notice-options';
/** An OR is to stay quiet until somebody asks for more; a tablet or phone in the hand may be felt. */
const UNLESS_CHOSEN: NoticeOptions = { sound: false, vibration: true };

export const noticeOptions = create<NoticeOptions>(() => kept());

/** Of this device, whoever uses it. */
export function chooseOption(option: Partial<NoticeOptions>): void {
  noticeOptions.setState(option);
  try {
    localStorage.setItem(KEY, JSON.stringify(noticeOptions.getState()));
  } catch {
    // A browser that keeps nothing; it holds as long as the page lives.
  }
}

function kept(): NoticeOptions {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof read !== 'object' || read === null) return UNLESS_CHOSEN;
    const sound = 'sound' in read && typeof read.sound === 'boolean' ? read.sound : UNLESS_CHOSEN.sound;
    const vibration =
      'vibration' in read && typeof read.vibration === 'boolean' ? read.vibration : UNLESS_CHOSEN.vibration;
    return { sound, vibration };
  } catch {
    return UNLESS_CHOSEN;
  }
}
