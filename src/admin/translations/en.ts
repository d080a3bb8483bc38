export const en: Record<string, string> = {
  'Auth.form.welcome.title': 'Souq سوق',
  'Auth.form.welcome.subtitle': 'Sign in to manage the marketplace',
  'app.components.LeftMenu.navbrand.title': 'Souq سوق',
  'app.components.LeftMenu.navbrand.workplace': 'Marketplace',
  'HomePage.head.title': 'Souq سوق',
  'souq.workspace': 'Workspace',
  'souq.loading': 'Loading…',
  'souq.retry': 'Try again',
  'souq.empty': 'Nothing here yet.',
  'souq.noAccess': 'Your access profile opens no page. Ask an administrator.',
  'souq.notLinked': 'Your panel account is not linked to a user yet. Ask an access administrator to link it.',
};
