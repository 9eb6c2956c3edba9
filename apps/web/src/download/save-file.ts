/** A browser may ask the person where to save before it reads the file. */
const KEPT_FOR_MS = 60_000;

/** Hands a file to the browser to save. */
export function saveFile(file: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_FOR_MS);
}
