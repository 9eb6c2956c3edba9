import type { SingleSignOnReturn } from '@ionm-clock/protocol';

interface Return {
  /** What the person went to the identity provider for. */
  readonly about?: 'sign-in' | 'again';
  readonly code?: SingleSignOnReturn;
}

const CODES: readonly SingleSignOnReturn[] = ['done', 'failed', 'not-known', 'unreachable', 'expired'];
const BACK_TO = 'ionm-clock/back-to';

/** How this load of the page came back from the identity provider, if it did. The address is cleaned: loading it anew says nothing old. */
export const singleSignOnReturn: Return = takeReturn();

function takeReturn(): Return {
  const address = new URL(window.location.href);
  for (const about of ['sign-in', 'again'] as const) {
    const code = CODES.find((known) => known === address.searchParams.get(about));
    if (code === undefined) continue;
    history.replaceState(history.state, '', about === 'again' ? cameFrom() : '/');
    return { about, code };
  }
  return {};
}

/** Goes to the identity provider to prove once more who one is, and comes back to this page. */
export function proveAtProvider(): void {
  sessionStorage.setItem(BACK_TO, window.location.pathname);
  window.location.assign('/api/sign-in/single-sign-on/again');
}

/** The page that the person was sent from; never an address of another site. */
function cameFrom(): string {
  const path = sessionStorage.getItem(BACK_TO);
  return path !== null && /^\/(?!\/)/.test(path) ? path : '/';
}
