import type { SignedIn } from '@ionm-clock/protocol';
import type { EndedSession } from './session.ts';

/** What the pages of one browser tell each other, where they all show the same person. */
export type SessionNews =
  | { readonly type: 'signed-in'; readonly person: SignedIn }
  | { readonly type: 'ended'; readonly ended: EndedSession }
  /** Somebody touched a page; when that was by the wall clock, which all pages share. */
  | { readonly type: 'touched'; readonly wallMs: number };

const channel = new BroadcastChannel('ionm-clock/session');

/** Reaches the other pages, not this one. */
export const tellOtherPages = (news: SessionNews): void => channel.postMessage(news);

/** Calls back with what other pages tell. */
export function onNewsOfOtherPages(take: (news: SessionNews) => void): void {
  channel.addEventListener('message', ({ data }: MessageEvent<SessionNews>) => take(data));
}
