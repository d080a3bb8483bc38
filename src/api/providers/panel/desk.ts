import { db, type Listing, listing } from '../../../platform/db';
import {
  STAFF_CATEGORIES,
  STAFF_PROVIDERS,
  STAFF_SERVICES,
  type StaffCategory,
  type StaffCategoryFilter,
  type StaffProvider,
  type StaffProviderFilter,
  type StaffService,
  type StaffServiceFilter,
  type StaffSubcategory,
  servicesOfProvider,
  staffCategory,
  staffCategoryFilter,
  staffProvider,
  staffProviderFilter,
  staffServiceFilter,
  subcategoriesOf,
} from './queries';

/** What the dashboard shows of providers, services and categories; lists are newest first. */

export const deskProviders = (filter: StaffProviderFilter): Listing<StaffProvider> =>
  listing<StaffProvider>(db, { select: STAFF_PROVIDERS, ...staffProviderFilter(filter), order: 'p.id desc' });

export const deskProvider = (id: number): Promise<StaffProvider | undefined> => staffProvider(db, id);

export const deskServicesOf = (providerId: number): Promise<StaffService[]> => servicesOfProvider(db, providerId);

export const deskServices = (filter: StaffServiceFilter): Listing<StaffService> =>
  listing<StaffService>(db, { select: STAFF_SERVICES, ...staffServiceFilter(filter), order: 'v.id desc' });

export const deskCategories = (filter: StaffCategoryFilter): Listing<StaffCategory> =>
  listing<StaffCategory>(db, { select: STAFF_CATEGORIES, ...staffCategoryFilter(filter), order: 'c.id desc' });

export const deskCategory = (id: number): Promise<StaffCategory | undefined> => staffCategory(db, id);

export const deskSubcategoriesOf = (categoryId: number): Promise<StaffSubcategory[]> => subcategoriesOf(db, categoryId);

export const deskSubcategory = (id: number): Promise<Omit<StaffSubcategory, 'providers'> | undefined> =>
  db.one<Omit<StaffSubcategory, 'providers'>>('select id, category_id, name, name_en, is_active from service_subcategories where id = $1', [id]);

/** Every category, by name, for a choice. */
export const deskCategoryNames = (): Promise<{ id: number; name: string }[]> =>
  db.rows<{ id: number; name: string }>('select id, name from service_categories order by name, id limit 1000');
