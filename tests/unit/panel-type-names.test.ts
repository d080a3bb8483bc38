import { typesInArabic, typesInEnglish } from '../../src/admin/translations/content-types';
import type { TypeDescription } from '../../src/platform/panel';

const mockDescribed: TypeDescription[] = [];
jest.mock('../../src/platform/panel/labels', () => ({
  ...jest.requireActual('../../src/platform/panel/labels'),
  describeType: (_uid: string, description: TypeDescription) => mockDescribed.push(description),
}));

it('knows the name of every type that the server describes, and no other', () => {
  require('../../src/api/content/panel');
  require('../../src/api/billing/panel/documents');
  const names = mockDescribed.map(({ title: [arabic, english] }) => [`${arabic} · ${english}`, arabic, english]);
  expect(Object.entries(typesInArabic).sort()).toEqual(names.map(([key, arabic]) => [key, arabic]).sort());
  expect(Object.entries(typesInEnglish).sort()).toEqual(names.map(([key, , english]) => [key, english]).sort());
});
