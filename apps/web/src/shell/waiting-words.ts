/** `2 entries wait on this device` */
import { plural } from '@lingui/core/macro';
export const waitOnThisDevice = (count: number): string =>
  plural(count, { one: '# entry waits on this device', other: '# entries wait on this device' });

/** What becomes of the entries of somebody who signs out. */
export const stayWhenSignedOut = (count: number): string =>
  plural(count, {
    one: '# entry is not sent yet; it stays on this device until you sign in here again.',
    other: '# entries are not sent yet; they stay on this device until you sign in here again.',
  });

/** `2 entries wait; they keep their times.` */
export const waitAndKeepTheirTimes = (count: number): string =>
  plural(count, {
    one: '# entry waits; it keeps its time.',
    other: '# entries wait; they keep their times.',
  });
