/**
 * Which requests there are, in 200ths: every type in every state it can lawfully have, each at least once.
 * `variant` says how the state came about; `assigned` whether a provider is named or assigned.
 */
interface Share {
  request_type: 'normal' | 'competitive' | 'urgent';
  state: string;
  variant: string;
  assigned: boolean;
  share: number;
}

const share = (request_type: Share['request_type'], state: string, variant: string, assigned: boolean, amount: number): Share => ({
  request_type,
  state,
  variant,
  assigned,
  share: amount,
});

const SHARES: Share[] = [
  share('normal', 'new', 'reopened', false, 4),
  share('normal', 'sent', 'named', true, 18),
  share('normal', 'accepted', 'working', true, 8),
  share('normal', 'in_progress', 'working', true, 10),
  share('normal', 'completed', 'working', true, 40),
  share('normal', 'cancelled', 'client_waiting', true, 4),
  share('normal', 'cancelled', 'provider_waiting', true, 4),
  share('normal', 'cancelled', 'client_accepted', true, 2),
  share('normal', 'cancelled', 'provider_working', true, 3),
  share('competitive', 'new', 'imported', false, 1),
  share('competitive', 'sent', 'open', false, 22),
  share('competitive', 'sent', 'named', true, 2),
  share('competitive', 'accepted', 'working', true, 5),
  share('competitive', 'in_progress', 'working', true, 6),
  share('competitive', 'completed', 'working', true, 26),
  share('competitive', 'cancelled', 'client_waiting', false, 4),
  share('competitive', 'cancelled', 'client_accepted', true, 1),
  share('competitive', 'cancelled', 'provider_working', true, 1),
  share('urgent', 'new', 'imported', false, 1),
  share('urgent', 'sent', 'open', false, 8),
  share('urgent', 'sent', 'named', true, 1),
  share('urgent', 'accepted', 'working', true, 2),
  share('urgent', 'in_progress', 'working', true, 2),
  share('urgent', 'completed', 'working', true, 17),
  share('urgent', 'cancelled', 'client_waiting', false, 2),
  share('urgent', 'cancelled', 'provider_waiting', true, 1),
  share('urgent', 'cancelled', 'client_accepted', true, 1),
  share('urgent', 'cancelled', 'provider_working', true, 1),
  share('urgent', 'expired', 'open', false, 2),
  share('urgent', 'expired', 'named', true, 1),
];

/** One row a slot: request number n follows slot n modulo the length. */
export const PLAN = SHARES.flatMap(({ share: amount, ...row }) => Array.from({ length: amount }, () => row)).map((row, slot) => ({ slot, ...row }));
