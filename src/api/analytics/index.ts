export type { DayRange, HomeDay, HomeFigures, HomeRequest, HomeUnified } from './home';
export type { Bounds } from './queries/revenue';
export { type CompareReport, compareDays, type Drift } from './use-cases/compare-days';
export { homeFigures } from './use-cases/home-figures';
export { readBounds } from './use-cases/read-bounds';
export { showKpis } from './use-cases/show-kpis';
