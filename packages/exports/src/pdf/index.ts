export { PDF_FORMAT } from './pdf-format.ts';
