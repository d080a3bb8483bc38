import sharp from 'sharp';
import { row, sql } from '../../support/db';
import { type Client, login } from '../../support/http';

/** People, categories and files of the tests of providers. */

export interface Catalogue {
  category: number;
  first: number;
  second: number;
  inactive: number;
}

const unique = (): string => Math.random().toString(36).slice(2, 10);

/** A category with two active sub-categories and an inactive one. */
export async function catalogue(active = true): Promise<Catalogue> {
  const { id: category } = await row<{ id: number }>('insert into service_categories (name, name_en, is_active) values ($1, $2, $3) returning id', [
    `فئة ${unique()}`,
    'Category',
    active,
  ]);
  const add = async (name: string, nameEn: string, isActive: boolean) =>
    (
      await row<{ id: number }>('insert into service_subcategories (category_id, name, name_en, is_active) values ($1, $2, $3, $4) returning id', [
        category,
        name,
        nameEn,
        isActive,
      ])
    ).id;
  return { category, first: await add('أولى', 'First', true), second: await add('ثانية', '', true), inactive: await add('معطلة', 'Off', false) };
}

export const profileFields = (extra: object = {}) => ({ provider_type: 'individual', display_name: `مزود ${unique()}`, bio: 'نبذة', city: 'الرياض', ...extra });

export interface Provider extends Client {
  providerId: number;
  displayName: string;
}

/** A signed-in provider with a new profile. */
export async function provider(extra: object = {}): Promise<Provider> {
  const client = await login();
  const answer = await client.post('/api/providers/register/').send(profileFields(extra));
  if (answer.status !== 201) throw new Error(`register answered ${answer.status}: ${answer.text}`);
  return { ...client, providerId: answer.body.id, displayName: answer.body.display_name };
}

/** A signed-in user of that role. */
export async function person(role: 'visitor' | 'phone_only' | 'client'): Promise<Client> {
  const client = await login();
  await sql('update up_users set role_state = $2 where id = $1', [client.userId, role]);
  return client;
}

export const block = (userId: number) => sql('update up_users set is_active = false where id = $1', [userId]);

let drawn: Promise<Buffer> | undefined;

/** A JPEG of 640 by 480 pixels. */
export function picture(): Promise<Buffer> {
  drawn ??= sharp({ create: { width: 640, height: 480, channels: 3, background: '#3a7' } })
    .jpeg()
    .toBuffer();
  return drawn;
}

/** The shortest MP4: its boxes without any track. */
export function video(): Buffer {
  const box = (name: string, content: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length + 8);
    return Buffer.concat([length, Buffer.from(name), content]);
  };
  return Buffer.concat([box('ftyp', Buffer.from('isom\0\0\x02\0isommp41')), box('moov', box('mvhd', Buffer.alloc(100))), box('mdat', Buffer.alloc(64))]);
}

/** The id of a new picture in a provider's portfolio or spotlights. */
export async function addPicture(owner: Client, folder: 'portfolio' | 'spotlights', caption = ''): Promise<number> {
  const answer = await owner
    .post(`/api/providers/me/${folder}/`)
    .field('file_type', 'image')
    .field('caption', caption)
    .attach('file', await picture(), { filename: 'work.jpg', contentType: 'application/octet-stream' });
  if (answer.status !== 201) throw new Error(`${folder} answered ${answer.status}: ${answer.text}`);
  return answer.body.id;
}
