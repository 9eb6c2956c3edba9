import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';
import { unpackedWoff } from './unpacked-woff.ts';

/** What texts are set in, in the order in which they are asked for a character. */
export const FACES = ['text', 'symbols', 'anything'] as const;

/** `text`: Noto Sans (Latin, Greek, Cyrillic); `symbols`: DejaVu Sans (signs, Arabic, Hebrew); `anything`: UnifontEX (all else). */
export type Face = (typeof FACES)[number];

/** How heavy letters are. */
export type Weight = 'regular' | 'bold';

const PACKAGES = createRequire(import.meta.url);

const FILES: Readonly<Record<Face, Readonly<Record<Weight, string>>>> = {
  text: {
    regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
    bold: '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  },
  symbols: {
    regular: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
    bold: 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
  },
  anything: {
    regular: '@fontsource/unifontex/files/unifontex-latin-400-normal.woff',
    bold: '@fontsource/unifontex/files/unifontex-latin-400-normal.woff',
  },
};

const read = new Map<string, Buffer>();
const characters = new Map<Face, ReadonlySet<number>>();

/** The bytes of a font, read once. */
export function fontBytes(face: Face, weight: Weight): Buffer {
  const file = FILES[face][weight];
  const known = read.get(file);
  if (known !== undefined) return known;
  const packed = readFileSync(PACKAGES.resolve(file));
  const bytes = file.endsWith('.woff') ? Buffer.from(unpackedWoff(packed).buffer) : packed;
  read.set(file, bytes);
  return bytes;
}

/** Whether a face has a character, in each of its weights. */
export function hasCharacter(face: Face, codePoint: number): boolean {
  const known = characters.get(face) ?? inEachWeight(face);
  characters.set(face, known);
  return known.has(codePoint);
}

function inEachWeight(face: Face): ReadonlySet<number> {
  const bold = charactersOf(face, 'bold');
  return new Set([...charactersOf(face, 'regular')].filter((character) => bold.has(character)));
}

function charactersOf(face: Face, weight: Weight): ReadonlySet<number> {
  const font = create(fontBytes(face, weight));
  if (!('characterSet' in font)) throw new Error(`${FILES[face][weight]} holds several fonts`);
  return new Set(font.characterSet);
}
