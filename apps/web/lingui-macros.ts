import { lingui } from '@lingui/vite-plugin';
import { compiledTexts } from './compiled-texts.ts';

/** English is shown from the source, so each desk's words come with the desk: the build keeps the messages. */
export const linguiMacros = () => [
  ...lingui({ cwd: import.meta.dirname, macroTransform: { macro: { descriptorFields: 'message' } } }),
  compiledTexts(),
];
