export { providerOnly } from './access';
export { forgetProviderCounts } from './counts';
export { presentUser } from './present';
export { activeSubcategory, callersProvider, nameIn, type OwnProvider, type Subcategory, visible, visibleProvider } from './queries/lookups';
