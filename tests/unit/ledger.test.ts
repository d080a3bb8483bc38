import { destinationOf, maskedDestination, sealDestination, unsealDestination } from '../../src/api/ledger/destination';
import { formatted } from '../../src/api/ledger/present';
import { WITHDRAWAL_STATES, type WithdrawalActor, type WithdrawalState, withdrawal } from '../../src/api/ledger/process';
import { opposite, rowReferenceType, rowTypeOf } from '../../src/api/ledger/rules';
import { decide } from '../../src/platform/process';

describe('the withdrawal process', () => {
  const ALLOWED: Record<string, Partial<Record<WithdrawalState, WithdrawalState>>> = {
    'cancel owner': { pending: 'cancelled' },
    'approve staff': { pending: 'approved' },
    'pay staff': { pending: 'paid', approved: 'paid' },
    'reject staff': { pending: 'rejected', approved: 'rejected' },
  };
  const cases = ['request', 'cancel', 'approve', 'pay', 'reject'].flatMap((action) =>
    (['owner', 'staff'] as WithdrawalActor[]).flatMap((actor) => WITHDRAWAL_STATES.map((state) => [action, actor, state] as const)),
  );

  it.each(cases)('%s by %s from %s', (action, actor, state) => {
    const decision = decide(withdrawal, action, { state, needsSecond: false, approvedByOther: false }, [actor]);
    const expected = ALLOWED[`${action} ${actor}`]?.[state];
    expect('transition' in decision ? decision.transition.to : undefined).toBe(expected);
  });

  it.each([
    ['pending', true, false, false],
    ['approved', true, false, false],
    ['approved', true, true, true],
    ['pending', false, false, true],
  ] as const)('%s, above the amount: %p, approved by another: %p: payable %p', (state, needsSecond, approvedByOther, payable) => {
    expect('transition' in decide(withdrawal, 'pay', { state, needsSecond, approvedByOther }, ['staff'])).toBe(payable);
  });
});

describe('what an owner sees of a journal', () => {
  it.each([
    ['deposit_manual', 'credit', 'deposit'],
    ['topup_refunded', 'debit', 'withdrawal'],
    ['withdrawal_requested', 'debit', 'withdrawal'],
    ['withdrawal_rejected', 'credit', null],
    ['withdrawal_cancelled', 'credit', null],
    ['withdrawal_manual', 'debit', 'withdrawal'],
    ['order_paid_wallet', 'debit', 'payment'],
    ['order_paid_gateway', 'debit', null],
    ['fulfilment_settled', 'credit', 'payment'],
    ['fulfilment_settled', 'debit', 'commission'],
    ['cod_commission', 'debit', 'commission'],
    ['refund_before_settlement', 'credit', 'refund'],
    ['refund_after_settlement', 'debit', 'refund'],
    ['late_payment', 'credit', 'refund'],
    ['invoice_refunded', 'credit', 'refund'],
    ['adjustment', 'credit', 'deposit'],
    ['adjustment', 'debit', 'withdrawal'],
    ['invoice_paid', 'debit', null],
  ] as const)('%s %s: %s', (event, direction, type) => {
    expect(rowTypeOf(event, direction)).toBe(type);
  });

  it.each([
    ['order', 'order'],
    ['withdrawal', 'withdrawal'],
    ['payment', 'payment'],
    ['manual', 'manual'],
    ['', 'manual'],
    ['invoice', 'payment'],
  ])('a reference to %p reads %s', (from, to) => {
    expect(rowReferenceType(from)).toBe(to);
  });

  it('turns directions round', () => {
    expect([opposite('debit'), opposite('credit')]).toEqual(['credit', 'debit']);
  });
});

describe('a destination', () => {
  const given = { type: 'bank', account: 'eg38 0019-0005', holder_name: ' <b>Mona</b> ', bank_name: '' };
  const read = { type: 'bank', account: 'EG3800190005', holder_name: 'Mona', bank_name: null } as const;

  it('is cleaned, sealed and masked', () => {
    expect(destinationOf(given)).toEqual({ destination: read });
    const sealed = sealDestination(read);
    expect(sealed).not.toContain('0005');
    expect(unsealDestination(sealed)).toEqual(read);
    expect(maskedDestination(read)).toEqual({ ...read, account: '****0005', account_last4: '0005' });
  });

  it.each([
    null,
    [],
    'x',
    {},
    { ...given, type: 'cash' },
    { ...given, holder_name: 'x'.repeat(151) },
    { ...given, bank_name: 5 },
    { ...given, account: {} },
  ])('%p is none', (raw) => {
    expect(destinationOf(raw)).toEqual({ problem: 'shape' });
  });

  it.each([
    ['bank', '12'],
    ['bank', 'EG!!'],
    ['mobile_wallet', 'EG123456'],
    ['mobile_wallet', '12345'],
  ])('%s %s is no account', (type, account) => {
    expect(destinationOf({ ...given, type, account })).toEqual({ problem: 'account' });
  });
});

it('dates are shown in words, in UTC', () => {
  expect(formatted(new Date('2026-01-31T09:15:04Z'))).toBe('Jan 31, 2026 09:15');
});
