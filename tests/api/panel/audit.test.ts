import { randomBytes } from 'node:crypto';
import { row, sql } from '../../support/db';
import { type PanelStaff, panelStaff } from '../../support/panel-account';

/** The audit log in the panel (spec/backoffice.md, sections 4 and 5). */

let staff: PanelStaff;
let mark: string;

beforeAll(async () => {
  staff = await panelStaff('user', ['access']);
  mark = randomBytes(6).toString('hex');
  const insert = (area: string, action: string, id: string, extra: object, at = 'now()') =>
    sql(
      `insert into audit_logs (area, actor_id, actor_label, action, reference_type, reference_id, reference_label, reason, extra, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, 'سبب', $8, ${at})`,
      [area, staff.user.userId, `موظف ${mark}`, action, `test.${mark}`, id, '=SUM(A1)', JSON.stringify(extra)],
    );
  await insert('services', 'catalogue_changed', '1', { before: { name: 'قديم' }, after: { name: 'جديد' } });
  await insert('desk', 'settings.update', '2', { keys: ['ZID_TOKEN'] });
  await insert('shops', 'order_cancelled', '3', {}, `'2026-02-01T20:59:59Z'`);
  await insert('studio', 'content.approved', '4', {});
});

const find = async (query: Record<string, string>) => (await staff.get(`/audit?${new URLSearchParams({ actor: `موظف ${mark}`, ...query })}`).expect(200)).body.results;
const references = async (query: Record<string, string>) => (await find(query)).map(({ reference_id: id }: { reference_id: string }) => id);

it('shows every area but the studio’s, newest first, with what was before and after', async () => {
  const entries = await find({});
  expect(entries.map(({ reference_id: id }: { reference_id: string }) => id)).toEqual(['3', '2', '1']);
  expect(entries[2]).toMatchObject({ area: 'services', actor_id: staff.user.userId, reason: 'سبب', extra: { before: { name: 'قديم' }, after: { name: 'جديد' } } });
  expect(await references({ area: 'studio' })).toEqual([]);
});

it('is searched by area, action, actor, reference and days', async () => {
  expect(await references({ area: 'desk' })).toEqual(['2']);
  expect(await references({ action: 'catalogue_changed' })).toEqual(['1']);
  expect(await references({ action: 'settings.' })).toEqual(['2']);
  expect(await references({ reference: `test.${mark}:1` })).toEqual(['1']);
  expect(await references({ reference: `test.${mark}` })).toEqual(['3', '2', '1']);
  expect(await references({ reference: '2' })).toEqual(['2']);
  expect(await references({ from: '2026-02-01', to: '2026-02-01' })).toEqual(['3']);
  expect(await references({ from: '2026-02-02', to: '2026-02-02' })).toEqual([]);
  expect(await references({ from: '2026-02-31' })).toEqual(['3', '2', '1']);
  const byId = (await staff.get(`/audit?actor=${staff.user.userId}&reference=test.${mark}`).expect(200)).body.results;
  const byPhone = (await staff.get(`/audit?actor=${staff.user.phone}&reference=test.${mark}`).expect(200)).body.results;
  expect([byId.length, byPhone.length]).toEqual([3, 3]);
  expect(await references({ action: 'no_such', area: 'nowhere' })).toEqual([]);
});

it('leaves as a file that no spreadsheet runs, and says who took it', async () => {
  const answer = await staff.get(`/audit/export?${new URLSearchParams({ reference: `test.${mark}` })}`).expect(200);
  expect(answer.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="audit.csv"' });
  const lines = answer.text.replace('\ufeff', '').trim().split('\r\n');
  expect(lines[0]).toBe('id,created_at,area,action,actor_id,actor,reference_type,reference_id,reference,reason,ip,user_agent,before,after,details');
  expect(lines).toHaveLength(4);
  expect(lines[3]).toContain(`'=SUM(A1)`);
  expect(lines[3]).toContain('"{""name"":""جديد""}"');
  expect(answer.text).not.toContain('content.approved');
  expect(await row(`select extra from audit_logs where action = 'report_exported' and actor_id = $1`, [staff.user.userId])).toEqual({ extra: { name: 'audit', rows: 3 } });
});

it('sends a long log in pieces, each row once', async () => {
  const type = `long.${mark}`;
  await sql(`insert into audit_logs (action, reference_type, reference_id) select 'long', $1, n::text from generate_series(1, 2500) n`, [type]);
  const { text } = await staff.get(`/audit/export?reference=${type}`).expect(200);
  const ids = text
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => Number(line.split(',')[7]));
  expect(ids).toEqual(Array.from({ length: 2500 }, (_, index) => 2500 - index));
});
