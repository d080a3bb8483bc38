import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

// Reads a PDF from standard input; writes what it says as JSON. A program of its own: the reader is an ES module.
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const document = await getDocument({ data: new Uint8Array(Buffer.concat(chunks)), useSystemFonts: false, verbosity: 0 }).promise;
const pages = [];
for (let number = 1; number <= document.numPages; number += 1) {
  const { items } = await (await document.getPage(number)).getTextContent();
  pages.push(items.map(({ str, dir, transform }) => ({ text: str, dir, x: transform[4], y: transform[5] })));
}
const { info } = await document.getMetadata();
process.stdout.write(JSON.stringify({ pages, title: info.Title, keywords: info.Keywords }));
