export { providerOnly } from './access';
export { forgetProviderCounts } from './counts';
export { activeSubcategory, callersProvider, type OwnProvider, visibleProvider } from './queries/lookups';
