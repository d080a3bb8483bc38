import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AdType, Frequency, Position } from '../../src/api/promo/rules';

/** The written content (database/seed), typed. Prices are whole Saudi riyals; weights are shares of the crowd. */

const FOLDER = path.resolve(__dirname, '..', '..', 'database', 'seed');

export interface City {
  name: string;
  name_en: string;
  lat: number;
  lng: number;
  weight: number;
}

export interface Region {
  name: string;
  name_en: string;
  cities: City[];
}

export interface Subcategory {
  key: string;
  name: string;
  name_en: string;
  weight: number;
  services: { title: string; description: string; price_from: number; price_to: number; price_unit: string }[];
  requests: { title: string; description: string }[];
}

export interface Category {
  key: string;
  name: string;
  name_en: string;
  weight: number;
  subcategories: Subcategory[];
}

export interface DemoProvider {
  display_name: string;
  provider_type: 'individual' | 'company';
  first_name: string;
  last_name: string;
  username: string | null;
  city: string;
  years_experience: number;
  accepts_urgent: boolean;
  is_verified_blue: boolean;
  is_verified_green: boolean;
  subcategories: string[];
  bio: string;
}

export interface People {
  clients: { first_name: string; last_name: string; username: string | null; city: string }[];
  first_names: string[];
  last_names: string[];
}

export interface Phrases {
  company_forms: string[];
  company_names: string[];
  bios: string[];
  offer_notes: string[];
  cancel_reasons: Record<'client_waiting' | 'client_accepted' | 'provider_waiting' | 'provider_working', string[]>;
  moderation_notes: string[];
  log_notes: Record<'accepted' | 'offer_selected' | 'started' | 'completed' | 'reopened', string>;
  expiry_reason: string;
  decision_notes: Record<'approved' | 'refused', string>;
}

/** A dialogue about a request or between a client and a provider: who says what. */
export interface Dialogue {
  kind: 'request' | 'direct';
  lines: ['client' | 'provider', string][];
}

/** A help-desk ticket with its conversation; `internal` is said among the staff. */
export interface SupportTicket {
  type: string;
  state: string;
  team: string | null;
  days: number;
  description: string;
  comments: ['requester' | 'staff' | 'internal', string][];
}

export interface Campaign {
  /** Key of the advertiser's main category. */
  category: string;
  title: string;
  ad_type: AdType;
  position: Position;
  frequency: Frequency;
  city: string;
  state: 'active' | 'pending_payment' | 'new' | 'rejected' | 'expired';
  /** Title of the banner. */
  caption: string;
}

export interface Promos {
  campaigns: Campaign[];
  reject_reason: string;
  quote_note: string;
}

export type ReviewTexts = Record<'excellent' | 'good' | 'fair' | 'poor' | 'replies_thanks' | 'replies_apology', string[]>;

const read = <T>(...names: string[]): T => JSON.parse(readFileSync(path.join(FOLDER, ...names), 'utf8')) as T;

export const content = {
  regions: () => read<Region[]>('regions-cities.json'),
  categories: () =>
    readdirSync(path.join(FOLDER, 'catalogue'))
      .sort()
      .map((name) => read<Category>('catalogue', name)),
  placeholders: () => read<Record<'code' | 'name' | 'name_en' | 'description', string>[]>('promo-placeholders.json'),
  providers: () => read<DemoProvider[]>('providers.json'),
  people: () => read<People>('people.json'),
  phrases: () => read<Phrases>('phrases.json'),
  reviews: () => read<ReviewTexts>('reviews.json'),
  conversations: () => read<Dialogue[]>('conversations.json'),
  tickets: () => read<SupportTicket[]>('tickets.json'),
  promos: () => read<Promos>('promos.json'),
  captions: () => read<Record<string, string[]>>('captions.json'),
};
