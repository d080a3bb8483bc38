import { qrContent } from '../../../src/api/billing/documents/zatca-qr';
import { visualPieces } from '../../../src/platform/pdf';
import { joined } from '../../../src/platform/pdf/shape';
import { type InvoiceJson, init, newInvoice, webhook } from '../../support/billing';
import { sql } from '../../support/db';
import { type Client, login } from '../../support/http';
import { type PdfItem, readPdf } from '../../support/pdf';
import { aStaff } from '../../support/staff';

/** Invoices and credit notes as PDF: Arabic, right to left, with a QR code (spec/billing.md). */

let owner: Client;
let invoice: InvoiceJson;

const bytesOf = async (path: string, who = owner) => {
  const answer = await who
    .get(path)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    });
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
  return answer.body as Buffer;
};

const plain = (text: string): string => text.normalize('NFKC');
/** What each line says, its parts from right to left. */
function linesOf(items: readonly PdfItem[]): string[] {
  const rows = new Map<number, PdfItem[]>();
  for (const item of items) if (item.text !== '') rows.set(Math.round(item.y / 2), [...(rows.get(Math.round(item.y / 2)) ?? []), item]);
  return [...rows.values()].map((row) =>
    plain(
      row
        .sort((a, b) => b.x - a.x)
        .map(({ text }) => text)
        .join('|'),
    ),
  );
}
const says = (items: readonly PdfItem[], words: string): boolean => items.some(({ text }) => plain(text).includes(words));

beforeAll(async () => {
  owner = await login();
  await sql(`update up_users set first_name = 'سارة', last_name = 'الأحمد' where id = $1`, [owner.userId]);
  invoice = await newInvoice(owner, '199.00', { title: 'باقة Pro (شهر 12)', description: 'اشتراك' });
  const attempt = await init(owner, invoice.id);
  await webhook({ status: 'paid', provider_reference: attempt.provider_reference }).expect(200);
});

it('an invoice says what it must, from right to left', async () => {
  const { pages, title, keywords } = readPdf(await bytesOf(`/api/billing/invoices/${invoice.id}/pdf/`));
  const [items = []] = pages;
  expect([pages.length, title]).toEqual([1, invoice.code]);
  for (const words of ['فاتورة', 'سارة الأحمد', 'مدفوعة', 'البائع', 'سوق', invoice.code, '199.00', '29.85', '228.85', 'Pro'])
    expect([words, says(items, words)]).toEqual([words, true]);
  expect(linesOf(items)).toEqual(
    expect.arrayContaining([
      `رقم الفاتورة|${invoice.code}`,
      'العميل|سارة الأحمد',
      expect.stringMatching(/^البيان\|باقة\| \|Pro.*شهر\| \|12.*اشتراك$/),
      'الإجمالي شامل الضريبة|228.85| |ر|.|س',
    ]),
  );
  const fields = tlv(keywords);
  expect([...fields.keys()]).toEqual([1, 2, 3, 4, 5]);
  expect([fields.get(1), fields.get(4), fields.get(5)]).toEqual(['سوق', '228.85', '29.85']);
});

it('lines, long texts and many of them are all there', async () => {
  const long = await newInvoice(owner, '10.00', { title: 'ك'.repeat(160), description: `${'word '.repeat(50)}end` });
  await sql(`insert into invoice_lines (invoice_id, item_code, title, amount_minor, sort_order) select $1, 'X', 'بند رقم ' || n, 10, n from generate_series(1, 60) n`, [long.id]);
  const { pages } = readPdf(await bytesOf(`/api/billing/invoices/${long.id}/pdf/`));
  expect(pages.length).toBeGreaterThan(1);
  expect(says(pages.flat(), 'end')).toBe(true);
  expect(pages.flat().filter(({ text }) => plain(text).includes('بند رقم')).length).toBe(60);
});

it('a credit note names its invoice', async () => {
  const own = await newInvoice(owner, '100.00');
  const { provider_reference: reference } = await init(owner, own.id);
  for (const status of ['paid', 'refunded']) await webhook({ status, provider_reference: reference }).expect(200);
  const { body } = await owner.get(`/api/billing/invoices/${own.id}/credit-notes/`).expect(200);
  const path = `/api/billing/credit-notes/${body[0].id}/pdf/`;
  const { pages, title } = readPdf(await bytesOf(path));
  expect(title).toBe(body[0].code);
  for (const words of ['إشعار دائن', own.code, '115.00', '15.00', '100.00']) expect([words, says(pages.flat(), words)]).toEqual([words, true]);
  const stranger = await login();
  await stranger.get(path).expect(403);
  await owner.get('/api/billing/credit-notes/2000000000/pdf/').expect(404);
});

it('staff of the dashboard read them too', async () => {
  const [billing, other] = [await aStaff({ level: 'qa', dashboards: ['billing'] }), await aStaff({ level: 'user', dashboards: ['support'] })];
  await bytesOf(`/api/billing/invoices/${invoice.id}/pdf/`, billing);
  await billing.get(`/api/billing/invoices/${invoice.id}/credit-notes/`).expect(200);
  await other.get(`/api/billing/invoices/${invoice.id}/pdf/`).expect(403);
  await billing.get(`/api/billing/invoices/${invoice.id}/`).expect(403);
});

function tlv(base64: string): Map<number, string> {
  const bytes = Buffer.from(base64, 'base64');
  const fields = new Map<number, string>();
  for (let at = 0; at < bytes.length; ) {
    const length = bytes[at + 1] as number;
    fields.set(bytes[at] as number, bytes.toString('utf8', at + 2, at + 2 + length));
    at += 2 + length;
  }
  return fields;
}

describe('the QR code', () => {
  const fields = { seller: 'Bobs Records', vatNumber: '310122393500003', time: new Date('2022-04-25T15:30:00.123Z'), total: '1000.00', vat: '150.00' };

  it('is the tax authority’s example', () => {
    expect(qrContent(fields)).toBe('AQxCb2JzIFJlY29yZHMCDzMxMDEyMjM5MzUwMDAwMwMUMjAyMi0wNC0yNVQxNTozMDowMFoEBzEwMDAuMDAFBjE1MC4wMA==');
  });

  it('counts bytes, and cuts long names between letters', () => {
    expect(tlv(qrContent({ ...fields, seller: 'سوق' })).get(1)).toBe('سوق');
    expect(tlv(qrContent({ ...fields, seller: 'س'.repeat(200) })).get(1)).toBe('س'.repeat(127));
    expect(tlv(qrContent({ ...fields, vatNumber: '' })).get(2)).toBe('');
  });
});

describe('a right-to-left line', () => {
  const left = (text: string) => visualPieces(text, 'rtl').map(({ alphabet, text: words }) => `${alphabet === 'latin' ? 'L' : 'A'}:${plain(words)}`);

  it.each([
    ['سوق', ['A:سوق']],
    ['باقة Pro', ['L:Pro', 'A:باقة ']],
    ['شهر 12 يوم', ['A: يوم', 'L:12', 'A:شهر ']],
    ['(نص)', ['L:(', 'A:نص', 'L:)']],
    ['Pro 2.0 (beta)', ['L:Pro 2.0 (beta)']],
    ['a\u202eb\u0000c', ['L:a', 'L: c', 'L:b']],
    ['', []],
  ])('%j from left to right', (text, pieces) => {
    const shown = left(text);
    expect(shown.join('').replace(/[LA]:| /g, '')).toBe(pieces.join('').replace(/[LA]:| /g, ''));
  });

  it.each([
    ['بيت', '\ufe91\ufef4\ufe96'],
    ['دار', '\ufea9\ufe8d\ufead'],
    ['لا', '\ufefb'],
    ['كلا', '\ufedb\ufefc'],
    ['الإجمالي', '\ufe8d\ufef9\ufe9f\ufee4\ufe8e\ufedf\ufef2'],
    ['مُدَّة', '\ufee3\u064f\ufeaa\u064e\u0651\ufe93'],
    ['گپ', '\ufb94\ufb57'],
    ['ـب', '\u0640\ufe90'],
    ['ab 12', 'ab 12'],
  ])('%s is joined', (text, forms) => {
    expect(joined(text)).toBe(forms.normalize('NFC'));
  });
});
