export type DeskAction =
  | 'next'
  | 'previous'
  | 'mark'
  | 'mark-range'
  | 'finalize'
  | 'export'
  | 'export-to'
  | 'search'
  | 'keys';

const ACTIONS: ReadonlyMap<string, DeskAction> = new Map([
  ['j', 'next'],
  ['k', 'previous'],
  ['x', 'mark'],
  ['X', 'mark-range'],
  ['f', 'finalize'],
  ['e', 'export'],
  ['E', 'export-to'],
  ['/', 'search'],
  ['?', 'keys'],
]);

interface Press extends Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat'> {
  /** Whether the focus is where keys make text. */
  readonly typing: boolean;
}

/** The action of a key press; undefined while typing, and for the browser's own combinations. */
export function deskAction({ key, ctrlKey, metaKey, altKey, repeat, typing }: Press): DeskAction | undefined {
  if (typing || ctrlKey || metaKey || altKey) return undefined;
  const action = ACTIONS.get(key);
  // A key that is held down walks through the list, and does nothing else twice.
  return repeat && action !== 'next' && action !== 'previous' ? undefined : action;
}

const KEYS_WITHOUT_TEXT = new Set(['checkbox', 'radio', 'button', 'submit', 'reset']);

/** Whether keys make text in the focused element. */
export function isTyping(focused: EventTarget | null): boolean {
  if (focused instanceof HTMLInputElement) return !KEYS_WITHOUT_TEXT.has(focused.type);
  return (
    focused instanceof HTMLElement &&
    (focused.isContentEditable ||
      focused.matches('textarea, select, [role=dialog], [role=dialog] *, [role=menu], [role=menu] *'))
  );
}
