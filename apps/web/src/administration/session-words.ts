import type { SessionEnd, SignInMethod } from '@ionm-clock/domain';
import type { ListedSession } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';

export const methodWords = (): Readonly<Record<SignInMethod, string>> => ({
  password: t`password`,
  'single-sign-on': t`single sign-on`,
  pin: t`PIN`,
  demo: t`demo, no password`,
});

export const endWords = (): Readonly<Record<SessionEnd, string>> => ({
  'signed-out': t`signed out`,
  idle: t`idle too long`,
  'too-long': t`the longest session is over`,
  'switched-person': t`somebody else took the tablet`,
  'signed-out-everywhere': t`signed out everywhere`,
  'ended-by-administrator': t`ended by an administrator`,
  'no-longer-allowed': t`no longer allowed`,
});

/** Who is there now first, by when they were last active; then those that are over. */
export const sessionOrder = (a: ListedSession, b: ListedSession): number =>
  Number(a.ended !== undefined) - Number(b.ended !== undefined) || b.lastActiveAt - a.lastActiveAt;

/** What a browser says of itself, the more particular first: most say that they are Safari, too. */
const browsers = (): readonly (readonly [RegExp, string])[] => [
  [/\bEdg\w*\/(\d+)/, t`Edge`],
  [/\bFirefox\/(\d+)/, t`Firefox`],
  [/Chrome\/(\d+)/, t`Chrome`],
  [/\bVersion\/(\d+).* Safari\//, t`Safari`],
];
const systems = (): readonly (readonly [RegExp, string])[] => [
  [/\bAndroid\b/, t`Android`],
  [/\biPad\b/, t`iPadOS`],
  [/\biPhone\b/, t`iOS`],
  [/\bWindows\b/, t`Windows`],
  [/\bMac OS X\b/, t`macOS`],
  [/\bCrOS\b/, t`ChromeOS`],
  [/\bLinux\b/, t`Linux`],
];

/** `Chrome 156, Linux`, or what the browser said where that is unknown. */
export function browserWords(agent: string): string {
  const browser = browsers().find(([said]) => said.test(agent));
  const system = systems().find(([said]) => said.test(agent));
  if (browser === undefined || system === undefined) return agent;
  return `${browser[1]} ${browser[0].exec(agent)?.[1]}, ${system[1]}`;
}

/** `OR 4 tablet`, or the browser: where somebody sits. */
export const placeWords = ({ device, agent }: ListedSession): string =>
  device ?? (agent ? browserWords(agent) : t`a browser`);
