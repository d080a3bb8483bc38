export const en: Record<string, string> = {
  'Auth.form.welcome.title': 'Souq سوق',
  'Auth.form.welcome.subtitle': 'Sign in to manage the marketplace',
  'app.components.LeftMenu.navbrand.title': 'Souq سوق',
  'app.components.LeftMenu.navbrand.workplace': 'Marketplace',
  'HomePage.head.title': 'Souq سوق',
};
