export type { PanelService } from './present';
export { SERVICES, type ServiceName } from './rules';
