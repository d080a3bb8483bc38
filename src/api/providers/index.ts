export { providerOnly } from './access';
export { forgetProviderCounts } from './counts';
export { activeSubcategory, callersProvider, nameIn, type OwnProvider, type Subcategory, visible, visibleProvider } from './queries/lookups';
export { presentUser } from './present';
