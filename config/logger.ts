import { stripVTControlCharacters } from 'node:util';
import { winston } from '@strapi/logger';
import { env } from './env';

/** In development a line for people, elsewhere one JSON object a line (timestamp, level, message, request_id, …). */

const LEVELS: Record<string, string> = { trace: 'silly', fatal: 'error', silent: 'error' };

const { combine, errors, timestamp, json, colorize, printf } = winston.format;

/** Some of Strapi's messages come coloured. */
const plain = winston.format((info) => ({ ...info, message: typeof info.message === 'string' ? stripVTControlCharacters(info.message) : info.message }));

const STANDARD = new Set(['level', 'message', 'timestamp', 'stack', 'splat']);

const readable = printf(({ level, message, timestamp: at, stack, ...rest }) => {
  const extra = Object.entries(rest).filter(([name, value]) => !STANDARD.has(name) && value !== null && value !== undefined);
  const tail = extra.map(([name, value]) => ` ${name}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`).join('');
  return `[${String(at)}] ${level}: ${String(stack ?? message)}${tail}`;
});

const format =
  env().APP_ENV === 'development'
    ? combine(errors({ stack: true }), timestamp({ format: 'YYYY-MM-DD HH:mm:ss.SSS' }), colorize(), readable)
    : combine(errors({ stack: true }), timestamp(), plain(), json());

export default () => ({ level: LEVELS[env().LOG_LEVEL] ?? env().LOG_LEVEL, silent: env().LOG_LEVEL === 'silent', format, transports: [new winston.transports.Console()] });
