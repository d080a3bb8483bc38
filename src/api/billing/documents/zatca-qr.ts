/** Content of the QR code on invoices: base64 of tag-length-value fields 1-5, as the Saudi tax authority's first phase asks. */

export interface QrFields {
  seller: string;
  vatNumber: string;
  time: Date;
  /** Decimal texts. */
  total: string;
  vat: string;
}

const MAX_LENGTH = 255;

/** A length is one byte: longer texts are cut between characters. */
function fieldValue(text: string): Buffer {
  let cut = text;
  while (Buffer.byteLength(cut) > MAX_LENGTH) cut = [...cut].slice(0, -1).join('');
  return Buffer.from(cut);
}

export function qrContent({ seller, vatNumber, time, total, vat }: QrFields): string {
  const values = [seller, vatNumber, time.toISOString().replace(/\.\d{3}Z$/, 'Z'), total, vat].map(fieldValue);
  return Buffer.concat(values.map((value, index) => Buffer.concat([Buffer.from([index + 1, value.length]), value]))).toString('base64');
}
