export { providerOnly } from './access';
export { forgetProviderCounts } from './counts';
export { activeSubcategory, callersProvider, type OwnProvider, providerOf, visibleProvider } from './queries/lookups';
export { type CategoryInput, createCategory, createSubcategory, type SubcategoryInput, updateCategory, updateSubcategory } from './use-cases/save-category';
export { type StaffActor, type Switch, type SwitchedKind, switchCatalogue } from './use-cases/switch-catalogue';
