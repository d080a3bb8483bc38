import type { TimelineEvent } from '../lib/timeline';
import type { IdPage } from '../lib/use-filters';

/** What the panel's endpoints of access answer. */

export interface Profile {
  id: number;
  user: { id: number; name: string; phone: string | null };
  level: string;
  expires_at: string | null;
  revoked_at: string | null;
  expired: boolean;
  dashboard_ids: number[];
  created_at: string;
}

export interface Dashboard {
  id: number;
  code: string;
  name_ar: string;
}

export interface ProfilePage extends IdPage<Profile> {
  dashboards: Dashboard[];
}

export interface ProfileDetail extends Profile {
  dashboards: Dashboard[];
  timeline: TimelineEvent[];
}

export interface Account {
  id: number;
  email: string;
  name: string;
  is_active: boolean;
  user_id: number | null;
  user_name: string | null;
  user_phone: string | null;
}

export const LEVELS = ['admin', 'power', 'user', 'qa', 'client'] as const;
