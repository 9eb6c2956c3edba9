import type { PushPayload } from '@ionm-clock/protocol';

type Kind = PushPayload['kind'];

/** The worker runs without the app and its catalogue: what it says stands here, one sentence a kind. */
const WORDS: Readonly<Record<Kind, string>> = {
  'signal-changed': 'Signal change',
  'message-sent': 'New message',
  'reader-requested': 'A reader is asked for',
  'hand-over-offered': 'This case is offered to you',
  'over-limit': 'You read more cases than your limit',
  'nobody-reads': 'Nobody reads this case any more. The clock runs.',
  'handed-over': 'Somebody else reads this case now',
  try: 'This is what a notification looks like on this device.',
};

/** What a notification says: where, and what. */
export function pushedWords(payload: PushPayload | undefined): {
  readonly title: string;
  readonly body: string;
} {
  if (payload === undefined || !(payload.kind in WORDS)) {
    return { title: 'IONM Clock', body: 'There is something new. Open IONM Clock.' };
  }
  if (payload.kind === 'try') return { title: 'IONM Clock', body: WORDS.try };
  return { title: `${payload.room} · ${payload.facility}`, body: WORDS[payload.kind] };
}
