/** What gets the focus back: what had it, or the page's main part where that is gone, so that the focus is never lost. */
export const focusOr = (had: Element | null): HTMLElement | null =>
  had instanceof HTMLElement && had.isConnected && had !== document.body
    ? had
    : document.querySelector<HTMLElement>('main');
