import { grantsMore, mayAssign, mayTouch, mayWrite } from '../../src/api/backoffice/rules';
import { isOver, UNIFIED_STATES, type UnifiedType, unifiedState } from '../../src/api/backoffice/unified';

describe('the state of a unified request', () => {
  const table: Record<UnifiedType, Record<string, string>> = {
    helpdesk: { new: 'new', in_progress: 'in_progress', returned: 'returned', closed: 'closed' },
    verification: {
      new: 'new',
      in_review: 'in_progress',
      approved: 'in_progress',
      pending_payment: 'pending_payment',
      active: 'active',
      rejected: 'rejected',
      expired: 'expired',
    },
    promo: {
      new: 'new',
      in_review: 'new',
      quoted: 'new',
      pending_payment: 'new',
      active: 'in_progress',
      rejected: 'completed',
      expired: 'completed',
      cancelled: 'completed',
    },
    subscription: { pending_payment: 'new', active: 'in_progress', grace: 'in_progress', expired: 'completed', cancelled: 'completed' },
    extras: { pending_payment: 'new', active: 'in_progress', consumed: 'completed', expired: 'completed', cancelled: 'completed' },
    reviews: { approved: 'new', rejected: 'closed', hidden: 'closed' },
  };
  const rows = Object.entries(table).flatMap(([type, states]) => Object.entries(states).map(([from, to]) => [type as UnifiedType, from, to] as const));

  it.each(rows)('%s %s is %s', (type, status, expected) => {
    const state = unifiedState(type, status);
    expect(state).toBe(expected);
    // Who passes the mapped word gets the same.
    expect(unifiedState(type, state)).toBe(expected);
  });

  it.each(['subscription', 'extras'] as const)('of %s never falls back', (type) => {
    expect(unifiedState(type, 'pending_payment', 'in_progress')).toBe('in_progress');
    expect(unifiedState(type, 'active', 'completed')).toBe('completed');
    expect(unifiedState(type, 'expired', 'in_progress')).toBe('completed');
    expect(unifiedState(type, 'active', 'new')).toBe('in_progress');
  });

  it('of the others follows the source', () => {
    expect(unifiedState('reviews', 'approved', 'closed')).toBe('new');
    expect(unifiedState('promo', 'new', 'completed')).toBe('new');
  });

  it('is one that a row may have', () => {
    expect(() => unifiedState('helpdesk', 'nonsense')).toThrow();
    expect(UNIFIED_STATES.filter(isOver)).toEqual(['closed', 'completed', 'rejected', 'expired', 'cancelled']);
  });
});

describe('levels', () => {
  const of = (level: 'admin' | 'power' | 'user' | 'qa') => ({ userId: 7, level });

  it.each([
    ['admin', true, true, true, true],
    ['power', true, true, true, true],
    ['user', true, false, true, false],
    ['qa', false, true, false, false],
  ] as const)('%s', (level, write, touchOthers, assignSelf, assignOthers) => {
    expect([mayWrite(of(level)), mayTouch(of(level), 8), mayAssign(of(level), 7), mayAssign(of(level), 8)]).toEqual([write, touchOthers, assignSelf, assignOthers]);
    expect([mayTouch(of(level), null), mayTouch(of(level), 7)]).toEqual([true, true]);
  });

  it('a grant grows by level or dashboard', () => {
    const grant = (level: 'admin' | 'power' | 'user' | 'qa' | 'client', ...dashboards: string[]) => ({ level, expiresAt: null, dashboards });
    expect(grantsMore(null, grant('client'))).toBe(true);
    expect(grantsMore(grant('user', 'a'), grant('user', 'a'))).toBe(false);
    expect(grantsMore(grant('user', 'a'), grant('user', 'a', 'b'))).toBe(true);
    expect(grantsMore(grant('power'), grant('admin'))).toBe(true);
    expect(grantsMore(grant('admin', 'a'), grant('qa'))).toBe(false);
  });

  it.each([
    ['user', '2030-01-01', '2030-01-02', true],
    ['power', '2030-01-01', null, true],
    ['user', '2030-01-02', '2030-01-01', false],
    ['user', '2030-01-01', '2030-01-01', false],
    ['user', null, '2030-01-01', false],
    ['admin', '2030-01-01', null, false],
  ] as const)('a grant of %s grows by time: from %s to %s is %s', (level, from, to, more) => {
    const until = (day: string | null) => ({ level, expiresAt: day === null ? null : new Date(day), dashboards: [] });
    expect(grantsMore(until(from), until(to))).toBe(more);
  });
});
