import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Sheet } from './sheet';

/** Tables are drawn beside the server, one at a time: shaping Arabic takes the processor for seconds, and other requests must not notice. */

const SCRIPT = path.join(__dirname, 'pdf-worker.js');

let last: Promise<unknown> = Promise.resolve();

/** Beginning a thread takes as long as drawing so many rows here. */
const FEW_ROWS = 30;

/** A table as PDF. pdfkit is large: it is loaded with the first one. */
export const pdfFile = (sheet: Sheet): Promise<Buffer> => (sheet.rows.length <= FEW_ROWS ? (require('./pdf') as typeof import('./pdf')).pdfOf(sheet) : pdfInThread(sheet));

/** Drawn in a thread of its own after those that were asked for before. */
function pdfInThread(sheet: Sheet): Promise<Buffer> {
  const drawn = last.then(() => draw(sheet));
  last = drawn.catch(() => undefined);
  return drawn;
}

function draw(sheet: Sheet): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(SCRIPT, { workerData: sheet });
    worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the drawing of a table ended with code ${code}`)));
  });
}
