/** pdf.js as it is delivered for browsers that are not of this year. */
declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  export { getDocument } from 'pdfjs-dist';
}
/** Imported on the page itself it takes the place of a worker. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
