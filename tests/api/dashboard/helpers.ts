import { type Browser, messagesOf } from '../../support/dashboard';
import { sql } from '../../support/db';
import { api } from '../../support/http';
import { race, values } from '../../support/race';
import { unzipTexts } from '../../support/zip';

/** Pressing buttons, and downloading lists. */

export interface Pressed {
  status: number;
  /** Where the browser is sent. */
  to: string;
  /** Kind and text of the message that the next page shows. */
  kind: string;
  text: string;
}

/** Posts an action and looks at the page that it leads to; earlier messages may stand there too. */
export async function press(desk: Browser, path: string, fields: Record<string, string> = {}): Promise<Pressed> {
  const answer = await desk.post(path, fields);
  if (answer.status !== 302) return { status: answer.status, to: '', kind: '', text: '' };
  const to = answer.headers['location'] as string;
  const message = messagesOf((await arrive(desk, to)).text).at(-1);
  return { status: 302, to, kind: message?.kind ?? '', text: message?.text ?? '' };
}

/** The page at the end of redirects. */
async function arrive(desk: Browser, to: string) {
  let page = await desk.get(to.replace(/^\/dashboard/, ''));
  while (page.status === 302) page = await desk.get((page.headers['location'] as string).replace(/^\/dashboard/, ''));
  return page;
}

/** The same action of several browsers at once: how often each status came with each kind of message on the next page. */
export async function pressTogether(desks: readonly Browser[], path: string, fields: Record<string, string> = {}): Promise<Record<string, number>> {
  const answers = values(await race(desks.length, (index) => (desks[index] as Browser).post(path, fields)));
  const counts: Record<string, number> = {};
  for (const [index, answer] of answers.entries()) {
    const to = answer.headers['location'] as string | undefined;
    const kind = to ? (messagesOf((await arrive(desks[index] as Browser, to)).text).at(-1)?.kind ?? '') : String(answer.status);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** What of a page is text of a row: markup in it must never come through. */
export const MARKUP = '<img src=x onerror=alert(1)>';
export const ESCAPED = '&lt;img src=x onerror=alert(1)&gt;';

export interface Download {
  status: number;
  type: string;
  disposition: string;
  bytes: Buffer;
}

/** Downloads an export of a list. @param path with its query string */
export async function download(desk: Browser, path: string): Promise<Download> {
  const answer = await desk.send(
    api()
      .get(`/dashboard${path}`)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      }),
  );
  return { status: answer.status, type: answer.headers['content-type'] ?? '', disposition: answer.headers['content-disposition'] ?? '', bytes: answer.body as Buffer };
}

/** The lines of an exported CSV, the header first. */
export const csvLines = ({ bytes }: Download): string[] =>
  bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n');

/** The texts of an exported sheet, as its XML holds them. */
export const sheetXml = ({ bytes }: Download): string => Object.values(unzipTexts(bytes)).join('\n');

/** The audit rows of exports by that member of the staff, oldest first. */
export const exportsBy = (userId: number) =>
  sql<{ reference_id: string; extra: { format: string; rows: number } }>(
    `select reference_id, extra from audit_logs where actor_id = $1 and action = 'report_exported' order by id`,
    [userId],
  );

/** A list in all its formats: the rows that a search finds stand in each, formulas are inert, and each download is audited. */
export async function expectExports(desk: Browser & { userId: number }, path: string, { name, found, formula }: { name: string; found: string; formula?: string }): Promise<void> {
  const before = (await exportsBy(desk.userId)).length;
  const csv = await download(desk, `${path}&export=csv`);
  expect([csv.status, csv.type]).toEqual([200, 'text/csv; charset=utf-8']);
  expect(csv.disposition).toMatch(new RegExp(`^attachment; filename="${name}-\\d{4}-\\d\\d-\\d\\d\\.csv"$`));
  expect(csv.bytes.toString('utf8')).toContain(found);
  const xlsx = await download(desk, `${path}&export=xlsx`);
  expect(xlsx.disposition).toContain('attachment');
  expect(sheetXml(xlsx)).toContain(found);
  expect(sheetXml(xlsx)).toMatch(/rightToLeft="(1|true)"/);
  const pdf = await download(desk, `${path}&export=pdf`);
  expect([pdf.type, pdf.bytes.toString('latin1', 0, 5)]).toEqual(['application/pdf', '%PDF-']);
  if (formula) {
    expect(csv.bytes.toString('utf8')).toContain(`'${formula}`);
    expect(sheetXml(xlsx)).toContain(`'${formula}`);
  }
  expect((await exportsBy(desk.userId)).slice(before).map(({ reference_id, extra }) => [reference_id, extra.format])).toEqual([
    [name, 'csv'],
    [name, 'xlsx'],
    [name, 'pdf'],
  ]);
}
