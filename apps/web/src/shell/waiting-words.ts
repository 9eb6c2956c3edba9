/** `2 entries wait on this device` */
export const waitOnThisDevice = (count: number): string =>
  count === 1 ? '1 entry waits on this device' : `${count} entries wait on this device`;

/** What becomes of the entries of somebody who signs out. */
export const stayWhenSignedOut = (count: number): string =>
  count === 1
    ? '1 entry is not sent yet; it stays on this device until you sign in here again.'
    : `${count} entries are not sent yet; they stay on this device until you sign in here again.`;

/** `2 entries wait; they keep their times.` */
export const waitAndKeepTheirTimes = (count: number): string =>
  count === 1 ? '1 entry waits; it keeps its time.' : `${count} entries wait; they keep their times.`;
