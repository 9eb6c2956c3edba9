import type { ClockReading } from '@ionm-clock/client';
import { type Instant, instant } from '@ionm-clock/domain';
import { create } from 'zustand';
import { serverNow, tapClock } from '../server-clock/server-clock.ts';
import { endSession } from './account-session.ts';
import { askAsPerson } from './ask-server.ts';
import { type Session, sessionStore } from './session.ts';
import { onNewsOfOtherPages, tellOtherPages } from './session-channel.ts';

/** The last so long it says that it will sign out. */
const WARNS_FOR_MS = 60_000;
/** The server, and the other pages, are told of touches no more often than this. */
const TELLS_SERVER_EVERY_MS = 60_000;
const TELLS_PAGES_EVERY_MS = 1_000;
const WARNING_STAYS_MS = 1_000;
const COUNTS_TOUCHES_EVERY_MS = 200;
const LOOKS_EVERY_MS = 1_000;
const MINUTE_MS = 60_000;

interface Idle {
  /** When the page will sign out, in the last minute before that. */
  readonly signsOutAt?: Instant;
}

const idleStore = create<Idle>(() => ({}));

/** When the page will sign out for want of a touch, if that is soon. */
export const useSignsOutAt = (): Instant | undefined => idleStore(({ signsOutAt }) => signsOutAt);

/** A reading and no instant: what slept or was set meanwhile is known when it is asked how long ago it was. */
let lastTouch: ClockReading = tapClock.read();
let toldPagesAtMs = Number.NEGATIVE_INFINITY;
let toldServer: ClockReading | undefined;
let tellingServer: ReturnType<typeof setTimeout> | undefined;

/** Signs out when nobody has touched any page of this browser for as long as the role allows. To be called once. */
export function keepIdleLogOff(): void {
  // The page may be drawn anew under the finger: what a touch after the time was meant for is then no longer there.
  for (const type of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const)
    window.addEventListener(type, touched, { capture: true, passive: true });
  onNewsOfOtherPages((news) => {
    if (news.type === 'touched') touchedElsewhere(news.wallMs);
  });
  sessionStore.subscribe((now, before) => {
    if (now.user?.userId === before.user?.userId && now.status === before.status) return;
    lastTouch = tapClock.read();
    toldServer = lastTouch;
    idleStore.setState({}, true);
  });
  document.addEventListener('visibilitychange', look);
  window.addEventListener('pageshow', look);
  setInterval(look, LOOKS_EVERY_MS);
}

/** The person is there: signs out only so long after now. */
export function stay(): void {
  lastTouch = tapClock.read();
  toldServer = undefined;
  tellTouch();
  idleStore.setState({}, true);
}

/** When this page signs out, if nothing is touched before; undefined where nobody is signed out for that. */
function signsOutAt({ status, idleMinutes }: Session): Instant | undefined {
  if (status !== 'signed-in' || idleMinutes === undefined) return undefined;
  return instant(tapClock.timeAt(lastTouch).at + idleMinutes * MINUTE_MS);
}

function look(): void {
  const at = signsOutAt(sessionStore.getState());
  const now = serverNow();
  if (at !== undefined && now >= at) {
    endSession('idle');
    return;
  }
  const soon = at !== undefined && at - now <= WARNS_FOR_MS ? at : undefined;
  const shown = idleStore.getState().signsOutAt;
  // A finger that is down comes up on what it touched, not on what the warning covered.
  if (soon === undefined && shown !== undefined && agoMs(lastTouch) < WARNING_STAYS_MS) return;
  if (shown !== soon) idleStore.setState(soon === undefined ? {} : { signsOutAt: soon }, true);
}

function touched({ type }: Event): void {
  // A hand on a mouse says so many times a second.
  if (Math.abs(performance.now() - lastTouch.monotonicMs) < COUNTS_TOUCHES_EVERY_MS) return;
  // A touch after the time wakes nobody: the tablet may have slept meanwhile.
  look();
  const { status, idleMinutes } = sessionStore.getState();
  if (status !== 'signed-in' || idleMinutes === undefined) return;
  // While it warns, a hand that comes near is asked to press: the warning must not go as it is reached for.
  if (type === 'pointermove' && idleStore.getState().signsOutAt !== undefined) return;
  lastTouch = tapClock.read();
  tellTouch();
}

function tellTouch(): void {
  const nowMs = performance.now();
  if (nowMs - toldPagesAtMs >= TELLS_PAGES_EVERY_MS) {
    toldPagesAtMs = nowMs;
    tellOtherPages({ type: 'touched', wallMs: Date.now() });
  }
  // The last touch of a minute is told when that is over: the server must not think that it was earlier than it was.
  if (tellingServer !== undefined) return;
  const waitsMs = toldServer === undefined ? 0 : Math.max(0, TELLS_SERVER_EVERY_MS - agoMs(toldServer));
  tellingServer = setTimeout(() => {
    tellingServer = undefined;
    toldServer = tapClock.read();
    if (sessionStore.getState().token !== undefined) void askAsPerson('/api/session/active', {});
  }, waitsMs);
}

const agoMs = (reading: ClockReading): number => serverNow() - tapClock.timeAt(reading).at;

/** A page that was asleep hears late of what others told meanwhile. */
function touchedElsewhere(wallMs: number): void {
  const now = tapClock.read();
  const beforeMs = Math.max(0, now.wallMs - wallMs);
  const reading = { ...now, monotonicMs: now.monotonicMs - beforeMs, wallMs: now.wallMs - beforeMs };
  if (tapClock.timeAt(reading).at > tapClock.timeAt(lastTouch).at) lastTouch = reading;
  look();
}
