/** Where the focus can stand when what had it is gone: parts of a page that a screen reader names. */
const PLACES = 'section, article, form, nav, main, [role=dialog]';

/**
 * The focus is never lost to whoever works by keyboard or screen reader: when what has it leaves the page (a button whose place
 * another one takes, a link to the next page), the part of the page around it gets it. Not another button: a key that is held
 * down would press that too. To be called once.
 */
export function keepFocus(): void {
  let focused: Element | undefined;
  let around: readonly HTMLElement[] = [];
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return;
    focused = target;
    around = placesAround(target);
  });
  new MutationObserver(() => {
    if (focused === undefined || focused.isConnected || document.activeElement !== document.body) return;
    const place = around.find((one) => one.isConnected) ?? document.querySelector('main');
    focused = undefined;
    if (place === null) return;
    if (!place.hasAttribute('tabindex')) {
      // Only for now: a touch anywhere in it is not to take the focus later.
      place.tabIndex = -1;
      place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
    }
    place.focus({ preventScroll: true });
  }).observe(document.body, { childList: true, subtree: true });
}

/** From the inside out. */
function placesAround(target: Element): readonly HTMLElement[] {
  const found: HTMLElement[] = [];
  for (
    let place = target.parentElement?.closest<HTMLElement>(PLACES);
    place != null;
    place = place.parentElement?.closest<HTMLElement>(PLACES)
  ) {
    found.push(place);
  }
  return found;
}
