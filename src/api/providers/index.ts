export { providerOnly } from './access';
export { forgetProviderCounts } from './counts';
export { activeSubcategory, callersProvider, type OwnProvider, providerOf, visibleProvider } from './queries/lookups';
