import type { SqlValue } from '../../platform/db';
import type { UpdateProfile } from './contract';

/** How the fields of a request stand in the table: shared by registration and change. */

const JSON_COLUMNS = ['social_links', 'languages', 'qualifications', 'experiences', 'content_sections'] as const;
const PLAIN_COLUMNS = [
  'provider_type',
  'display_name',
  'bio',
  'city',
  'years_experience',
  'website',
  'whatsapp',
  'lat',
  'lng',
  'coverage_radius_km',
  'about_details',
  'seo_keywords',
  'seo_meta_description',
  'seo_slug',
  'accepts_urgent',
] as const;

/** The columns that were sent, with their values; names come from the lists above only. */
export function sentColumns(input: UpdateProfile): [column: string, value: SqlValue][] {
  const plain = PLAIN_COLUMNS.filter((name) => input[name] !== undefined).map((name): [string, SqlValue] => [name, name === 'whatsapp' ? input[name] || null : input[name]]);
  const json = JSON_COLUMNS.filter((name) => input[name] !== undefined).map((name): [string, SqlValue] => [name, JSON.stringify(input[name])]);
  return [...plain, ...json];
}
