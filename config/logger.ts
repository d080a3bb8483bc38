import { env } from './env';

const LEVELS: Record<string, string> = { trace: 'silly', fatal: 'error', silent: 'error' };

export default () => ({ level: LEVELS[env().LOG_LEVEL] ?? env().LOG_LEVEL });
