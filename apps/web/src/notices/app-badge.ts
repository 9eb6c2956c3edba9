/** How many wait, on the app's icon where the device shows that. */
export function showBadge(count: number): void {
  if (!('setAppBadge' in navigator)) return;
  const shown = count === 0 ? navigator.clearAppBadge() : navigator.setAppBadge(count);
  // A device that shows none, or not without permission.
  shown.catch(() => undefined);
}
