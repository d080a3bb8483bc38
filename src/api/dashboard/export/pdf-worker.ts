import { parentPort, workerData } from 'node:worker_threads';
import { pdfOf } from './pdf';
import type { Sheet } from './sheet';

/** The thread that draws one table. */
void pdfOf(workerData as Sheet).then((bytes) => parentPort?.postMessage(bytes));
