import { showTexts } from './src/texts/show-texts.ts';

await showTexts(['en']);
