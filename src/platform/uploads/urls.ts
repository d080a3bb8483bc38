/** Addresses of media as clients get them: always absolute (spec/operations.md, Files). */

/** Where the generic picture of a video is served. */
export const videoPosterPath = '/api/media/video-poster.png';

/** What `mediaJoin` selects of a file. */
export interface MediaColumns {
  url: string | null;
  mime: string | null;
  preview_url: string | null;
  thumbnail_url: string | null;
}

/** An absolute URL; null stays null. Local uploads are stored relative. */
export function absoluteUrl(origin: string, url: string): string;
export function absoluteUrl(origin: string, url: string | null): string | null;
export function absoluteUrl(origin: string, url: string | null): string | null {
  if (url === null || url === '') return null;
  return /^https?:\/\//i.test(url) ? url : `${origin}${url.startsWith('/') ? '' : '/'}${url}`;
}

/** The picture of a media item: its reduced copy, else a poster (video) or the file itself; null without a file. */
export function thumbnailUrl(origin: string, media: MediaColumns): string | null {
  const own = media.thumbnail_url ?? media.preview_url;
  if (own) return absoluteUrl(origin, own);
  return media.mime?.startsWith('video/') ? `${origin}${videoPosterPath}` : absoluteUrl(origin, media.url);
}

const safe = (text: string, pattern: RegExp): string => {
  if (!pattern.test(text)) throw new Error(`${text} cannot stand in a media join`);
  return text;
};

/**
 * SQL: a lateral join that reads the first file of a media attribute (columns `MediaColumns`).
 * @param alias name of the joined row
 * @param type UID of the content type
 * @param idExpression the entry's id, as `p.id`
 */
export function mediaJoin(alias: string, type: string, field: string, idExpression: string): string {
  const name = safe(alias, /^[a-z_]+$/);
  return `left join lateral (
    select f.url, f.mime, f.preview_url, f.formats->'thumbnail'->>'url' as thumbnail_url
    from files_related_mph r join files f on f.id = r.file_id
    where r.related_id = ${safe(idExpression, /^[a-z_.]+$/)} and r.related_type = '${safe(type, /^[a-z-]+::[a-z-]+\.[a-z-]+$/)}' and r.field = '${safe(field, /^[a-z_]+$/)}'
    order by r."order", r.id limit 1) ${name} on true`;
}
