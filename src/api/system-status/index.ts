export type { ServiceName } from './rules';
