import { env } from './env';

const panelCsp = {
  contentSecurityPolicy: {
    useDefaults: true,
    directives: {
      'connect-src': ["'self'", 'ws:', 'wss:'],
      'img-src': ["'self'", 'data:', 'blob:', 'https:', ...(env().S3_ENDPOINT ? [env().S3_ENDPOINT] : [])],
      'media-src': ["'self'", 'data:', 'blob:', 'https:', ...(env().S3_ENDPOINT ? [env().S3_ENDPOINT] : [])],
      // PDF papers are shown from memory.
      'frame-src': ["'self'", 'blob:'],
      'frame-ancestors': ["'none'"],
      upgradeInsecureRequests: null,
    },
  },
  hsts: env().APP_ENV === 'production' ? { maxAge: 2_592_000, includeSubDomains: true, preload: true } : false,
  frameguard: { action: 'deny' },
  referrerPolicy: { policy: 'same-origin' },
  crossOriginOpenerPolicy: { policy: 'same-origin' },
};

export default [
  { resolve: './src/platform/http/edge' },
  'strapi::errors',
  { name: 'strapi::security', config: panelCsp },
  { name: 'strapi::cors', config: { origin: [] } },
  { name: 'strapi::query', config: { arrayLimit: 100, depth: 20 } },
  { name: 'strapi::body', config: { formidable: { maxFileSize: 200 * 1024 * 1024 }, jsonLimit: '2mb' } },
  'strapi::session',
  { name: 'strapi::favicon', config: { path: './public/favicon.png' } },
  'strapi::public',
];
