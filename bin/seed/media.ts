import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { Client } from 'pg';
import { content } from './content';
import { type Drawing, drawAvatar, drawCover, drawScene } from './pictures/draw';
import { render } from './pictures/render';
import type { Storage } from './storage';

/** Pictures of the curated providers: drawn here, stored as the server stores uploads, recorded in the media library. */

export interface Media {
  storage: Storage;
  /** Stored names, to be removed when the transaction fails. */
  written: string[];
}

interface Provider {
  id: number;
  display_name: string;
  provider_type: string;
  category_key: string;
  created_at: Date;
}

interface Placement {
  related_id: number;
  related_type: string;
  field: string;
  name: string;
  drawing: Drawing;
}

const PROFILE = 'api::providers.provider-profile';
const ITEMS = { portfolio: 'api::providers.portfolio-item', spotlight: 'api::providers.spotlight-item' } as const;

const STAGED = `
select p.id, v.display_name, v.provider_type, s.category_key, v.created_at
from seed_providers p join provider_profiles v on v.id = p.id join seed_picks k on k.provider_id = p.id and k.position = 0
join seed_subs s on s.id = k.subcategory_id order by p.ord`;

/** Draws, stores and links the profile, cover, portfolio and spotlight pictures of the staged providers, and some likes and saves. */
export async function seedMedia(client: Client, media: Media): Promise<void> {
  const { rows: providers } = await client.query<Provider>(STAGED);
  const placements: Placement[] = [];
  for (const [index, provider] of providers.entries()) {
    placements.push(...profilePictures(provider, index));
    placements.push(...(await items(client, provider, index, 'portfolio', 3)));
    if (index % 2 === 0) placements.push(...(await items(client, provider, index, 'spotlight', 1)));
  }
  await store(client, media, placements);
  await client.query(MARKS('portfolio_likes', 5));
  await client.query(MARKS('portfolio_saves', 9));
}

const profilePictures = ({ id, provider_type, category_key }: Provider, index: number): Placement[] => [
  { related_id: id, related_type: PROFILE, field: 'profile_image', name: 'profile', drawing: drawAvatar(category_key, provider_type === 'company', index) },
  { related_id: id, related_type: PROFILE, field: 'cover_image', name: 'cover', drawing: drawCover(category_key, index) },
];

async function items(client: Client, provider: Provider, index: number, kind: keyof typeof ITEMS, count: number): Promise<Placement[]> {
  const captions = content.captions()[provider.category_key] ?? [];
  const made: Placement[] = [];
  for (let line = 0; line < count; line += 1) {
    const { rows } = await client.query<{ id: number }>(
      `insert into ${kind}_items (provider_id, file_type, caption, created_at, updated_at)
       select $1, 'image', $2, at, at from (select localtimestamp - make_interval(days => $3::int) as at) t returning id`,
      [provider.id, captions[(index + line) % captions.length] ?? '', 170 - ((index * 3 + line * 41) % 165)],
    );
    const id = rows[0]?.id ?? 0;
    made.push({
      related_id: id,
      related_type: ITEMS[kind],
      field: 'file',
      name: `${kind}-${line + 1}`,
      drawing: drawScene(provider.category_key, index * 3 + line + (kind === 'spotlight' ? 1 : 0)),
    });
  }
  return made;
}

async function store(client: Client, media: Media, placements: Placement[]): Promise<void> {
  const queue = [...placements.entries()];
  const files: object[] = [];
  const workers = Array.from({ length: availableParallelism() * 2 }, async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, placement] = next;
      files[index] = { ...placement, drawing: undefined, ...(await storePicture(media, placement.name, placement.drawing)) };
    }
  });
  await Promise.all(workers);
  await client.query(FILES, [JSON.stringify(files), media.storage.provider]);
}

const kilobytes = (bytes: Buffer): number => Math.round(bytes.length / 10) / 100;

/** Stores a drawing with its thumbnail; answers the columns of its row in the media library. */
export async function storePicture(media: Media, name: string, drawing: Drawing): Promise<object> {
  const { picture, thumbnail } = await render(drawing);
  const hash = `demo_${randomBytes(12).toString('hex')}`;
  const put = async (stored: string, bytes: Buffer): Promise<string> => {
    media.written.push(stored);
    return media.storage.put(stored, bytes);
  };
  const url = await put(hash, picture.bytes);
  const small = `thumbnail_${hash}`;
  const described = {
    name: `thumbnail_${name}.webp`,
    hash: small,
    ext: '.webp',
    mime: 'image/webp',
    path: null,
    width: thumbnail.width,
    height: thumbnail.height,
    size: kilobytes(thumbnail.bytes),
    sizeInBytes: thumbnail.bytes.length,
    url: await put(small, thumbnail.bytes),
  };
  return { name: `${name}.webp`, hash, url, size: kilobytes(picture.bytes), width: picture.width, height: picture.height, formats: { thumbnail: described } };
}

const FILES = `
with described as (
  select nextval('files_id_seq')::int as id, f.* from jsonb_to_recordset($1::jsonb) as f (name text, hash text, url text, size numeric, width int, height int, formats jsonb,
    related_id int, related_type text, field text)
), stored as (
  insert into files (id, name, hash, ext, mime, size, width, height, url, formats, provider, folder_path)
  select id, name, hash, '.webp', 'image/webp', size, width, height, url, formats, $2, '/' from described
)
insert into files_related_mph (file_id, related_id, related_type, field, "order") select id, related_id, related_type, field, 1 from described order by id`;

const MARKS = (table: string, every: number): string => `
insert into ${table} (user_id, item_id, created_at)
select c.id, i.id, i.created_at + interval '1 hour' from seed_clients c cross join portfolio_items i join seed_providers p on p.id = i.provider_id
where (c.ord * 7 + i.id * 3) % ${every} = 0 order by i.id, c.ord`;
