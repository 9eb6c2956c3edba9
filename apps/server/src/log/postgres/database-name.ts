/**
 * The database of a URL as people are told of it: host, port and name, never user, password or parameters. A password with
 * characters that should have been encoded may have been read as another part of the URL: then nothing of it is told.
 */
export function databaseName(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined) return UNNAMED;
  const { protocol, host, pathname } = parsed;
  const [, authority = ''] = /^[^:]*:\/\/([^/?#]*)/.exec(url) ?? [];
  const isMisread = url.slice(url.indexOf(authority) + authority.length).includes('@');
  return isMisread ? UNNAMED : `${protocol}//${host}${pathname}`;
}

const UNNAMED = 'the database of the URL';
