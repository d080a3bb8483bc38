import { EnvError, parseEnv } from '../../config/env';
import { VERIFICATION_STATES, verificationProcess } from '../../src/api/verification/process';
import {
  BADGES,
  badgeTypeOf,
  CATALOGUE,
  type Decided,
  type Fees,
  feeOf,
  itemOf,
  merged,
  type Outcome,
  outcomeOf,
  usualItem,
  type Verdict,
  verdictOf,
} from '../../src/api/verification/rules';
import { decide } from '../../src/platform/process';

/** The catalogue, verdicts, fees, and the request's process cell by cell. */

describe('the catalogue', () => {
  it('has one blue item and six green ones', () => {
    expect(CATALOGUE.map(({ code }) => code)).toEqual(['B1', 'G1', 'G2', 'G3', 'G4', 'G5', 'G6']);
    for (const { badgeType, code, title } of CATALOGUE) expect([code.startsWith('B') ? 'blue' : 'green', title !== '']).toEqual([badgeType, true]);
  });

  it.each([
    ['blue', 'b1', 'B1'],
    ['green', ' g6 ', 'G6'],
    ['blue', 'G1', undefined],
    ['green', 'B1', undefined],
    ['green', 'G7', undefined],
    ['green', '', undefined],
  ] as const)('%s %j is %s', (badge, code, found) => expect(itemOf(badge, code)?.code).toBe(found));

  it('knows the usual item of each badge, merges, and finds the common badge', () => {
    expect(BADGES.map((badge) => usualItem(badge).code)).toEqual(['B1', 'G1']);
    const [b1, g1] = [usualItem('blue'), usualItem('green')];
    expect(merged([g1, b1, g1])).toEqual([g1, b1]);
    expect([badgeTypeOf([b1]), badgeTypeOf([g1, g1]), badgeTypeOf([g1, b1]), badgeTypeOf([])]).toEqual(['blue', 'green', null, null]);
  });
});

it.each<[Decided, Decided[], Verdict]>([
  [true, [], 'approved'],
  [true, [false, null], 'approved'],
  [false, [true], 'rejected'],
  [null, [], 'undecided'],
  [null, [null], 'undecided'],
  [null, [true, null], 'undecided'],
  [null, [false, null], 'undecided'],
  [null, [true, true], 'approved'],
  [null, [true, false], 'rejected'],
  [null, [false], 'rejected'],
])('an item decided %j with documents %j is %s', (decision, documents, verdict) => expect(verdictOf(decision, documents)).toBe(verdict));

it.each<[Verdict[], Outcome]>([
  [[], 'undecided'],
  [['approved', 'undecided'], 'undecided'],
  [['rejected', 'undecided'], 'undecided'],
  [['rejected', 'rejected'], 'refused'],
  [['approved', 'rejected'], 'partly'],
  [['approved', 'approved'], 'approved'],
])('verdicts %j amount to %s', (verdicts, outcome) => expect(outcomeOf(verdicts)).toBe(outcome));

describe('fees', () => {
  const fees: Fees = { blue: 100_00, green: 50_00, byPlan: { PRO_MONTH: { blue: 77_00, green: 33_00 }, BASIC_MONTH: { green: 0 } } };

  it.each<['blue' | 'green', string | null, number]>([
    ['blue', null, 100_00],
    ['green', null, 50_00],
    ['blue', 'PRO_MONTH', 77_00],
    ['green', 'pro_month', 33_00],
    ['green', 'BASIC_MONTH', 0],
    ['blue', 'BASIC_MONTH', 100_00],
    ['blue', 'OTHER', 100_00],
  ])('%s on plan %s costs %i', (badge, plan, fee) => expect(feeOf(badge, plan, fees)).toBe(fee));

  it('come from the environment', () => {
    expect(parseEnv({})).toMatchObject({ VERIFY_BLUE_FEE: 100_00, VERIFY_GREEN_FEE: 50_00, VERIFY_FEES_BY_PLAN: {} });
    expect(parseEnv({ VERIFY_BLUE_FEE: '120.5', VERIFY_GREEN_FEE: '0', VERIFY_FEES_BY_PLAN: '{"pro_month": {"blue": "77.05", "green": 33}, "X": {}}' })).toMatchObject({
      VERIFY_BLUE_FEE: 120_50,
      VERIFY_GREEN_FEE: 0,
      VERIFY_FEES_BY_PLAN: { PRO_MONTH: { blue: 77_05, green: 33_00 }, X: {} },
    });
  });

  it.each(['{"A": 5}', '{"A": {"gold": 5}}', '{"A": {"blue": "1.234"}}', '{"A": {"blue": -1}}', '[]', 'x'])('%s is a mistake', (value) =>
    expect(() => parseEnv({ VERIFY_FEES_BY_PLAN: value })).toThrow(EnvError));
});

describe('the process', () => {
  const CELLS: Record<string, Partial<Record<string, string>>> = {
    'upload by owner': { new: 'new', in_review: 'in_review', rejected: 'in_review' },
    'upload by staff': { new: 'new', in_review: 'in_review', rejected: 'in_review' },
    'decide by staff': { new: 'new', in_review: 'in_review', rejected: 'rejected' },
    'decide by owner': {},
    'finalize by staff': { new: 'pending_payment', in_review: 'pending_payment', rejected: 'pending_payment' },
    'finalize by owner': {},
    'pay by billing': { pending_payment: 'active' },
    'pay by staff': {},
    'expire by time': { active: 'expired' },
    'refund by billing': { pending_payment: 'expired', active: 'expired' },
    'refund by staff': {},
  };
  const cells = Object.entries(CELLS).flatMap(([act, row]) => VERIFICATION_STATES.map((state) => [act, state, row[state]] as const));

  it.each(cells)('%s from %s leads to %s', (act, state, to) => {
    const [action = '', actor] = act.split(' by ');
    const decision = decide(verificationProcess, action, { state, outcome: 'approved' }, [actor as 'staff']);
    expect('transition' in decision ? decision.transition.to : undefined).toBe(to);
  });

  it.each<[Outcome, string | undefined]>([
    ['undecided', undefined],
    ['refused', 'rejected'],
    ['partly', 'pending_payment'],
    ['approved', 'pending_payment'],
  ])('finalize of what is %s leads to %s', (outcome, to) => {
    const decision = decide(verificationProcess, 'finalize', { state: 'new', outcome }, ['staff']);
    expect('transition' in decision ? decision.transition.to : undefined).toBe(to);
  });
});
