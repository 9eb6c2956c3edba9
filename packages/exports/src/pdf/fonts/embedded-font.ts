import { create, type Font } from 'fontkit';
import { type Face, fontBytes, type Weight } from './font-files.ts';

/**
 * A font of one document: a shared one would bring along what other documents have asked of it. Its parts of letters know what
 * characters they are: some fonts set `ị` from two glyphs, of which fontkit leaves the second without any, and a reader that copies or
 * reads the text aloud would make one up.
 */
export function embeddedFont(face: Face, weight: Weight): Font {
  const font = create(fontBytes(face, weight));
  if (!('layout' in font)) throw new Error(`the font file of ${face} holds several fonts`);
  const layout = font.layout.bind(font);
  font.layout = (...asked) => {
    const run = layout(...asked);
    for (const glyph of run.glyphs) {
      if (glyph.codePoints.length > 0) continue;
      const [character] = font.stringsForGlyph(glyph.id);
      if (character !== undefined)
        Reflect.set(
          glyph,
          'codePoints',
          [...character].map((one) => one.codePointAt(0)),
        );
    }
    return run;
  };
  return font;
}
