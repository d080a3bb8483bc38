import { Briefcase } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { followDirection } from './direction';
import { dismissAdverts } from './dismiss-adverts';
import { withHomeWidgets } from './home/widgets';
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
  register(app: StrapiApp) {
    app.addMenuLink({
      to: 'souq',
      icon: Briefcase,
      intlLabel: { id: 'souq.workspace', defaultMessage: 'Workspace' },
      permissions: [],
      position: 1,
      Component: () => import('./workspace/Workspace'),
    });
    app.widgets.register(withHomeWidgets);
  },
  bootstrap(_app: StrapiApp) {
    dismissAdverts();
    followDirection();
  },
};
