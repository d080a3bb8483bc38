import { row, sql } from '../../support/db';
import type { Client } from '../../support/http';
import { advertiser, giveSubscription, pay } from '../../support/sales';
import { PDF } from '../promo/support';

/** Requests, papers and badges that the verification tests start from. */

export { PDF, picture } from '../promo/support';

export const PATH = '/api/verification/requests';
export const BACKOFFICE = '/api/verification/backoffice';

/** A signed-in user whose plans open both badges. */
export async function applicant(): Promise<Client> {
  const user = await advertiser();
  await giveSubscription(user.userId, 'BASIC_MONTH', { startedDays: 2 });
  // The highest id counts as the current plan: the professional one.
  await sql(`update subscriptions set state = 'cancelled' where user_id = $1 and plan_id = (select id from subscription_plans where code = 'PRO_MONTH')`, [user.userId]);
  await giveSubscription(user.userId);
  return user;
}

export const create = (by: Client, body: object) => by.post(`${PATH}/create/`).send(body);

/** Asks for a badge, or for items; answers the request's id. */
export async function newRequest(by: Client, body: object = { badge_type: 'blue' }): Promise<number> {
  const answer = await create(by, body);
  if (answer.status !== 201) throw new Error(`create answered ${answer.status}: ${answer.text}`);
  return answer.body.id;
}

/** Items by their codes, as the app sends them. */
export const items = (...codes: string[]) => ({ requirements: codes.map((code) => ({ badge_type: code.startsWith('B') ? 'blue' : 'green', code })) });

export const detail = async (by: Client, id: number) => (await by.get(`${PATH}/${id}/`).expect(200)).body;

const send = (by: Client, path: string, bytes: Buffer, filename: string, fields: Record<string, string>) => {
  const request = by.post(path);
  for (const [name, value] of Object.entries(fields)) request.field(name, value);
  return request.attach('file', bytes, { filename, contentType: 'application/octet-stream' });
};

/** Sends a document. */
export const document = (by: Client, id: number, bytes: Buffer = PDF, filename = 'id.pdf', fields: Record<string, string> = { doc_type: 'national_id' }) =>
  send(by, `${PATH}/${id}/documents/`, bytes, filename, fields);

/** Sends an attachment of an item. */
export const attachment = (by: Client, id: number, itemId: number, bytes: Buffer = PDF, filename = 'proof.pdf') =>
  send(by, `${PATH}/${id}/requirements/${itemId}/attachments/`, bytes, filename, {});

/** Adds a document; answers its id. */
export async function newDocument(by: Client, id: number): Promise<number> {
  const answer = await document(by, id);
  if (answer.status !== 201) throw new Error(`documents answered ${answer.status}: ${answer.text}`);
  return answer.body.id;
}

export const decide = (by: Client, kind: 'documents' | 'requirements', id: number | string, body: object = { is_approved: true }) =>
  by.patch(`${BACKOFFICE}/${kind}/${id}/decision/`).send(body);
export const finalize = (by: Client, id: number | string) => by.post(`${BACKOFFICE}/requests/${id}/finalize/`).send({});
export const assign = (by: Client, id: number | string, body: object) => by.patch(`${BACKOFFICE}/requests/${id}/assign/`).send(body);

/** Ids of the items of a request, in order. */
export const itemIds = async (id: number): Promise<number[]> =>
  (await sql<{ id: number }>('select id from verification_requirements where request_id = $1 order by sort_order', [id])).map((item) => item.id);

/** A request whose items were all approved, and finished; answers its id and invoice. */
export async function approved(by: Client, staff: Client, body?: object): Promise<{ id: number; invoice: number }> {
  const id = await newRequest(by, body);
  for (const item of await itemIds(id)) await decide(staff, 'requirements', item).expect(200);
  const answer = await finalize(staff, id);
  if (answer.status !== 200) throw new Error(`finalize answered ${answer.status}: ${answer.text}`);
  return { id, invoice: answer.body.invoice };
}

/** The same, and paid. */
export async function active(by: Client, staff: Client, body?: object): Promise<{ id: number; invoice: number }> {
  const made = await approved(by, staff, body);
  await pay(by, made.invoice);
  return made;
}

export const stateOf = async (id: number): Promise<string> => (await row<{ state: string }>('select state from verification_requests where id = $1', [id])).state;
export const codeOf = (id: number): string => `AD${String(id).padStart(6, '0')}`;

/** Codes of the badges that a user has now. */
export const badgesOf = async (userId: number): Promise<string[]> =>
  (await sql<{ code: string }>('select verification_code as code from verified_badges where user_id = $1 and is_active order by verification_code', [userId])).map(
    ({ code }) => code,
  );

/** The time of a running request is over. */
export const outlive = async (id: number): Promise<void> => {
  await sql(`update verification_requests set activated_at = now() - interval '366 days', expires_at = now() - interval '1 second' where id = $1`, [id]);
  await sql(`update verified_badges set activated_at = now() - interval '366 days', expires_at = now() - interval '1 second' where request_id = $1`, [id]);
};
