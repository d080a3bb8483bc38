import type { StrapiApp } from '@strapi/strapi/admin';
import { followDirection } from './direction';
import logo from './logo.svg';
import { ar } from './translations/ar';
import { en } from './translations/en';

export default {
  config: {
    locales: ['ar'],
    translations: { ar, en },
    auth: { logo },
    menu: { logo },
    head: { favicon: logo, title: 'Souq سوق' },
    notifications: { releases: false },
    tutorials: false,
  },
  bootstrap(_app: StrapiApp) {
    followDirection();
  },
};
