/** What the panel's endpoints of providers and their services answer (spec/providers.md). */

export interface Provider {
  id: number;
  display_name: string;
  city: string;
  provider_type: string;
  accepts_urgent: boolean;
  is_verified_blue: boolean;
  is_verified_green: boolean;
  rating_avg: string;
  rating_count: number;
  completed_requests: number;
  user: { id: number; name: string; phone: string | null };
  is_visible: boolean;
  created_at: string;
}

export interface Service {
  id: number;
  title: string;
  description: string;
  price_from: string | null;
  price_to: string | null;
  price_unit: string;
  is_active: boolean;
  provider: { id: number; name: string };
  city: string;
  subcategory_name: string;
  category_name: string;
  updated_at: string;
}

export interface ProviderDetail extends Provider {
  services: Service[];
}
