/** How many people are connected, each by one socket. */
export const SOCKETS = 2_000;
/** Another seed is another organisation of the same kind. */
export const SEED = 20_261_129;
