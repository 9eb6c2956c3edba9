declare module 'bidi-js' {
  interface Bidi {
    /** `levels`: one for each code unit; odd ones run from right to left. */
    getEmbeddingLevels(text: string, base: 'ltr' | 'rtl'): { readonly levels: Uint8Array };
    getMirroredCharacter(character: string): string | null;
  }
  export default function bidiFactory(): Bidi;
}
