import { type ListedWebhook, WEBHOOK_FAILS_FOR_DAYS, type WebhookFailure } from '@ionm-clock/protocol';
import { plural, t } from '@lingui/core/macro';
import { dateAndTime } from '../../texts/date-text.ts';
import type { StatusKind } from '../../ui/Status.tsx';

/** How it is with a webhook: in a word or two, and what there is to know of it, a sentence each. */
export interface WebhookState {
  readonly kind: StatusKind;
  readonly word: string;
  readonly more: readonly string[];
}

export function webhookState(
  { off, failing, lastTaken }: Pick<ListedWebhook, 'off' | 'failing' | 'lastTaken'>,
  timeZone: string,
): WebhookState {
  const time = (at: Parameters<typeof dateAndTime>[0]) => dateAndTime(at, timeZone);
  const last =
    lastTaken === undefined
      ? t`No message was taken yet.`
      : t`Last taken: ${lastTaken.id}, ${time(lastTaken.at)}.`;
  if (off?.why === 'failing') {
    const days = WEBHOOK_FAILS_FOR_DAYS;
    return {
      kind: 'over-limit',
      word: t`switched off by itself`,
      more: [
        plural(days, {
          one: `On ${time(off.at)}, since nothing was taken for # day.`,
          other: `On ${time(off.at)}, since nothing was taken for # days.`,
        }),
        ...(failing === undefined ? [] : [failureWords(failing.last)]),
        last,
        waits(),
      ],
    };
  }
  if (off !== undefined)
    return { kind: 'ended', word: t`switched off`, more: [t`Since ${time(off.at)}.`, last, waits()] };
  if (failing !== undefined)
    return {
      kind: 'over-limit',
      word: plural(failing.times, { one: 'not taken, once', other: 'not taken, # times in a row' }),
      more: [
        failureWords(failing.last),
        t`Since ${time(failing.since)}. Next try: ${time(failing.nextAt)}.`,
        last,
      ],
    };
  return lastTaken === undefined
    ? { kind: 'waiting', word: t`nothing to tell yet`, more: [] }
    : { kind: 'running', word: t`all taken`, more: [last] };
}

const waits = (): string => t`What happens meanwhile waits: when it is switched on, it goes on where it was.`;

/** Why a message was not taken, and what to do where that is not plain. */
export function failureWords({ why, detail }: WebhookFailure): string {
  switch (why) {
    case 'status':
      return t`The receiver answered with status ${detail ?? ''}.`;
    case 'late':
      return t`The receiver did not answer within 10 seconds.`;
    case 'host':
      return t`The name of the receiver is not known${inBrackets(detail)}.`;
    case 'address':
      return t`The receiver is at a private address, where this server sends nothing. Whoever runs the server can allow it, by PRIVATE_WEBHOOKS.`;
    case 'certificate':
      return t`The certificate of the receiver is not good${inBrackets(detail)}.`;
    case 'connection':
      return t`There is no connection to the receiver${inBrackets(detail)}.`;
  }
}

const inBrackets = (detail: string | undefined): string => (detail === undefined ? '' : ` (${detail})`);
