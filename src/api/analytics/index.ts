export type { DayRange, HomeDay, HomeFigures, HomeRequest, HomeUnified } from './home';
export { homeFigures } from './use-cases/home-figures';
