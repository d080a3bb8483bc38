import { EnvError, parseEnv } from '../../config/env';

/** Price lists in the environment. */

const mistakes = (source: Record<string, string>): string[] => {
  try {
    parseEnv(source);
    return [];
  } catch (error) {
    return error instanceof EnvError ? error.mistakes : [String(error)];
  }
};

it('are empty by default', () => {
  expect(parseEnv({})).toMatchObject({ EXTRA_SKUS: {}, PROMO_BASE_PRICES: {}, PROMO_POSITION_MULTIPLIER: {}, PROMO_FREQUENCY_MULTIPLIER: {}, SUBS_GRACE_DAYS: 7 });
});

it('are read exactly, from numbers and texts', () => {
  const env = parseEnv({
    EXTRA_SKUS: '{"tickets_5": {"title": " تذاكر ", "title_en": "Tickets", "price": "12.5"}, "free_month": {"title": "هدية", "price": -1}}',
    PROMO_BASE_PRICES: '{"banner_home": "400.05", "popup_home": 12}',
    PROMO_POSITION_MULTIPLIER: '{"first": 1.5, "top5": "1.3505"}',
  });
  expect(env.EXTRA_SKUS).toEqual({ tickets_5: { title: 'تذاكر', titleEn: 'Tickets', priceMinor: 1250 }, free_month: { title: 'هدية', titleEn: '', priceMinor: -100 } });
  expect(env.PROMO_BASE_PRICES).toEqual({ banner_home: 40_005, popup_home: 1_200 });
  expect(env.PROMO_POSITION_MULTIPLIER).toEqual({ first: 15_000, top5: 13_505 });
});

it.each([
  ['EXTRA_SKUS', 'nonsense'],
  ['EXTRA_SKUS', '[]'],
  ['EXTRA_SKUS', '{"a": {"title": "", "price": 1}}'],
  ['EXTRA_SKUS', '{"a": {"title": "x", "price": "1.234"}}'],
  ['EXTRA_SKUS', '{"a": "x"}'],
  ['PROMO_BASE_PRICES', '{"banner_home": -1}'],
  ['PROMO_BASE_PRICES', '{"banner_home": "x"}'],
  ['PROMO_POSITION_MULTIPLIER', '{"first": 0}'],
  ['PROMO_FREQUENCY_MULTIPLIER', '{"10s": "1.00001"}'],
])('%s=%s is a mistake', (name, value) => expect(mistakes({ [name]: value })).toEqual([expect.stringContaining(name)]));
