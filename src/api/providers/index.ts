export { providerOnly } from './access';
export { forgetProviderCounts } from './counts';
export {
  deskCategories,
  deskCategory,
  deskCategoryNames,
  deskProvider,
  deskProviders,
  deskServices,
  deskServicesOf,
  deskSubcategoriesOf,
  deskSubcategory,
} from './panel/desk';
export type { StaffCategory, StaffProvider, StaffService, StaffSubcategory } from './panel/queries';
export { activeSubcategory, callersProvider, type OwnProvider, providerOf, visibleProvider } from './queries/lookups';
export { isVerified } from './queries/verified';
export { type CategoryInput, createCategory, createSubcategory, type SubcategoryInput, updateCategory, updateSubcategory } from './use-cases/save-category';
export { type StaffActor, type Switch, type SwitchedKind, switchCatalogue } from './use-cases/switch-catalogue';
