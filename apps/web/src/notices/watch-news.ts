import type { ClientState } from '@ionm-clock/client';
import { isNotified, type Notice, type UserId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { navigate } from 'wouter/use-browser-location';
import { caseClient } from '../log/case-client.ts';
import { BOARD_PATH } from '../physician/case-path.ts';
import { serverNow } from '../server-clock/server-clock.ts';
import { tell } from '../ui/toasts.ts';
import { giveSign } from './give-sign.ts';
import { newsIn } from './news-in.ts';
import { noticePath } from './notice-path.ts';
import { noticeWords } from './notice-words.ts';

/** Tells, from now on, whoever is signed in on this page of what is new; gives what ends that. */
export function watchNews(): () => void {
  let held: ClientState = caseClient.store.getState();
  return caseClient.store.subscribe((now) => {
    const before = held;
    held = now;
    if (now.confirmed === before.confirmed || now.user !== before.user) return;
    if (now.confirmed === undefined || before.confirmed === undefined || now.user === undefined) return;
    for (const notice of newsIn(before.confirmed, now.confirmed, now.user, serverNow())) {
      giveSign(notice.kind);
      tellOf(notice, now);
    }
  });
}

/** What stands on the page until it is dealt with is not told in passing too. */
function tellOf(notice: Notice, { user, confirmed }: ClientState): void {
  const { kind, caseId } = notice;
  if (kind === 'reader-requested' || kind === 'hand-over-offered' || kind === 'nobody-reads') return;
  if (user === undefined || !isNotified(user.role)) return;
  const path = noticePath(user.role, caseId);
  const isHere = location.pathname === path;
  // It is on the screen. How many they read in all is not: that is for the board to say, and what to do about it.
  if (isHere && kind !== 'over-limit') return;
  const page = isHere ? BOARD_PATH : path;
  const nameOf = (id: UserId): string =>
    confirmed?.directory.people.find(({ userId }) => userId === id)?.name ?? id;
  const isUrgent = kind === 'over-limit' || kind === 'signal-changed';
  tell({
    title: noticeWords(notice, nameOf),
    isUrgent,
    stays: isUrgent,
    page,
    action: { words: isHere ? t`All cases` : t`Open case`, onPress: () => navigate(page) },
  });
}
