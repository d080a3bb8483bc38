import { EnvError, parseEnv } from '../../config/env';

describe('settings of the wallet', () => {
  it('have the defaults of the contract, in minor units', () => {
    expect(parseEnv({})).toMatchObject({
      CURRENCIES: ['SAR', 'EGP', 'DZD'],
      WITHDRAWAL_MINIMUM: 5_000,
      WITHDRAWAL_DAILY_LIMIT: 5_000_000,
      TOPUP_MINIMUM: 1_000,
      TWO_PERSON_AMOUNT: 1_000_000,
    });
  });

  it.each([
    ['TOPUP_MINIMUM', '12.5', 1_250],
    ['TWO_PERSON_AMOUNT', '0', 0],
    ['WITHDRAWAL_DAILY_LIMIT', ' 99999999.99 ', 9_999_999_999],
  ] as const)('%s=%s', (name, given, minor) => {
    expect(parseEnv({ [name]: given })[name]).toBe(minor);
  });

  it.each([
    ['TOPUP_MINIMUM', '1.005'],
    ['TOPUP_MINIMUM', '-1'],
    ['TWO_PERSON_AMOUNT', 'much'],
    ['CURRENCIES', 'SAR,pounds'],
  ])('refuses %s=%s', (name, given) => {
    expect(() => parseEnv({ [name]: given })).toThrow(EnvError);
  });
});
