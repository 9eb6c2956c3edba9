/** What lies ready beside its place, on the same disk: it is put there by names alone. */
export interface Staged {
  /** Puts it in its place; gives the name that what was there has now, if something was. */
  put(): string | undefined;
  /** Removes what was not put in its place. */
  forget(): void;
}
