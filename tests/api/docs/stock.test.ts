import { api } from '../../support/http';

/** What Strapi and its plugins would answer below `/api` by themselves is no part of the product. */

it.each([
  ['get', 'content-type-builder/content-types'],
  ['get', 'content-type-builder/components'],
  ['get', 'i18n/locales'],
  ['post', 'email'],
  ['post', 'upload'],
  ['get', 'upload/files'],
  ['post', 'auth/local'],
  ['get', 'users/me'],
  ['get', 'users-permissions/roles'],
  ['get', 'connect/google'],
] as const)('%s /api/%s is unknown', async (method, path) => {
  await api()[method](`/api/${path}`).expect(404);
});
