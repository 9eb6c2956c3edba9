import type { EndSession, SignedIn } from '@ionm-clock/protocol';
import { askServer } from './ask-server.ts';

const KEY = 'ionm-clock/left';

/** Tells the server that somebody has left; if it does not answer, the next page that finds their session open tells it. */
export async function tellThatLeft(token: string, why: EndSession['why']): Promise<void> {
  noteLeft(why);
  const answer = await askServer('/api/session/end', { body: { why }, token, keepalive: true });
  if (answer.ok || answer.status === 401) noteLeft(undefined);
}

/** Whether whoever has this session left while the server did not answer; it is then told, and the page is nobody's. */
export async function wasLeft({ token }: SignedIn): Promise<boolean> {
  const why = noted();
  if (why === undefined) return false;
  await tellThatLeft(token, why);
  return true;
}

/** Of all pages of this browser, so that loading a page anew brings nobody back who has left. */
export function noteLeft(why: EndSession['why'] | undefined): void {
  try {
    if (why === undefined) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, why);
  } catch {
    // A browser that keeps nothing: the server ends the session by itself, for nobody touches it.
  }
}

function noted(): EndSession['why'] | undefined {
  try {
    const why = localStorage.getItem(KEY);
    return why === 'idle' || why === 'switched-person' || why === 'signed-out' ? why : undefined;
  } catch {
    return undefined;
  }
}
