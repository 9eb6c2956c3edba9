/** What the host of servers is told to do; it answers each order by its id. */
export type Order = { readonly id: number } & (
  | {
      readonly kind: 'open';
      readonly server: number;
      readonly environment: Readonly<Record<string, string>>;
      /** Both clocks stand still at this time; without it they go as those of the computer. */
      readonly stoppedAt?: number;
    }
  | { readonly kind: 'pass'; readonly server: number; readonly ms: number }
  | { readonly kind: 'close'; readonly server: number }
);

export type Answer = { readonly id: number } & (
  | { readonly ok: true; readonly address: string; readonly announced: string }
  | { readonly ok: false; readonly error: string }
);
