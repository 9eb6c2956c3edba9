import type { Notice, UserId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';

/** What a notice says: where, and what. Names are of people who work here. */
export function noticeWords(notice: Notice, nameOf: (id: UserId) => string): string {
  const place = `${notice.room} · ${notice.facility}`;
  switch (notice.kind) {
    case 'signal-changed':
      return t`${place}: signal change`;
    case 'message-sent':
      return t`${place}: message from ${nameOf(notice.by)}`;
    case 'reader-requested':
      return t`${place}: ${nameOf(notice.by)} asks for a reader`;
    case 'hand-over-offered':
      return t`${place}: ${nameOf(notice.by)} offers to hand it over`;
    case 'over-limit':
      return t`${place}: you read ${notice.level} cases at once, the limit is ${notice.limit}`;
    case 'nobody-reads':
      return t`${place}: nobody reads it any more`;
    case 'handed-over':
      return t`${place}: ${nameOf(notice.reader)} reads it now, handed over by ${nameOf(notice.from)}`;
  }
}
