/**
 * The file name of a Content-Disposition header (RFC 6266), or the fallback. Only its last path segment is taken, so that
 * no answer can name a folder.
 */
export function fileNameOf(contentDisposition: string | null, fallback: string): string {
  const header = contentDisposition ?? '';
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1];
  const plain = /filename=(?:"([^"]*)"|([^;\s]+))/i.exec(header);
  const name = (extended === undefined ? undefined : decoded(extended)) ?? plain?.[1] ?? plain?.[2] ?? '';
  return name.split(/[/\\]/).at(-1)?.trim() || fallback;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
