import sharp from 'sharp';
import { row, sql } from '../../support/db';
import type { Client } from '../../support/http';
import { pay } from '../../support/sales';

/** Campaigns and their material. */

const DAY_MS = 86_400_000;

export const inDays = (days: number, from = Date.now()): string => new Date(from + days * DAY_MS).toISOString();

/** Fields that the API takes; a campaign of a week from tomorrow on. */
export function campaign(extra: object = {}) {
  const now = Date.now();
  return { title: 'حملة العيد', ad_type: 'banner_home', start_at: inDays(1, now), end_at: inDays(8, now), ...extra };
}

/** Asks for a campaign; answers its id. */
export async function newRequest(client: Client, extra: object = {}): Promise<number> {
  const answer = await client.post('/api/promo/requests/create/').send(campaign(extra));
  if (answer.status !== 201) throw new Error(`create answered ${answer.status}: ${answer.text}`);
  return answer.body.id;
}

let drawn: Promise<Buffer> | undefined;

/** A PNG of 60 by 40 pixels. */
export function picture(): Promise<Buffer> {
  drawn ??= sharp({ create: { width: 60, height: 40, channels: 3, background: '#a37' } })
    .png()
    .toBuffer();
  return drawn;
}

export const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** The shortest MP4: its boxes without any track. */
export function video(): Buffer {
  const box = (name: string, content: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length + 8);
    return Buffer.concat([length, Buffer.from(name), content]);
  };
  return Buffer.concat([box('ftyp', Buffer.from('isom\0\0\x02\0isommp41')), box('moov', box('mvhd', Buffer.alloc(100))), box('mdat', Buffer.alloc(64))]);
}

/** Sends a file to a campaign. */
export const upload = (client: Client, requestId: number, bytes: Buffer, filename: string, fields: Record<string, string> = {}) => {
  const request = client.post(`/api/promo/requests/${requestId}/assets/`);
  for (const [name, value] of Object.entries(fields)) request.field(name, value);
  return request.attach('file', bytes, { filename, contentType: 'application/octet-stream' });
};

/** Adds a picture; answers the asset. */
export async function addPicture(client: Client, requestId: number, title = ''): Promise<{ id: number; file: string }> {
  const answer = await upload(client, requestId, await picture(), 'a.png', { title });
  if (answer.status !== 201) throw new Error(`assets answered ${answer.status}: ${answer.text}`);
  return answer.body;
}

/** A campaign with a picture, quoted by that member of the staff; answers its id and invoice. */
export async function quoted(client: Client, staff: Client, extra: object = {}): Promise<{ id: number; invoice: number }> {
  const id = await newRequest(client, extra);
  await addPicture(client, id);
  const answer = await staff.post(`/api/promo/backoffice/requests/${id}/quote/`).send({});
  if (answer.status !== 200) throw new Error(`quote answered ${answer.status}: ${answer.text}`);
  return { id, invoice: answer.body.invoice };
}

/** A campaign that is quoted, paid, and runs since an hour. */
export async function running(client: Client, staff: Client, extra: object = {}): Promise<{ id: number; invoice: number }> {
  const made = await quoted(client, staff, extra);
  await pay(client, made.invoice);
  await sql(`update promo_requests set start_at = now() - interval '1 hour' where id = $1`, [made.id]);
  return made;
}

export const stateOf = async (id: number): Promise<string> => (await row<{ state: string }>('select state from promo_requests where id = $1', [id])).state;
export const codeOf = (id: number): string => `MD${String(id).padStart(6, '0')}`;
