/** Raised when an old page could misunderstand the server; such a page is told to reload. */
export const PROTOCOL_VERSION = 1;
