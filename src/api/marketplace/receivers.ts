import type { RequestChanged } from './events';

/** Who is told of a change (spec/marketplace.md, Notifications emitted); pure. */

export interface ChangeReceivers {
  client: boolean;
  /** Provider profiles. */
  providers: number[];
}

const NOBODY: ChangeReceivers = { client: false, providers: [] };

const present = (...ids: (number | null)[]): number[] => ids.filter((id): id is number => id !== null);

/**
 * The other party: of the client's acts the provider, of the provider's and the system's the client, of staff's acts both. A reopened
 * request has none any more: the former provider is told. Sending by staff is announced like a new request (row 19); whom staff give a
 * request to gets a notice of his own, so here only the one passed over (row 20).
 */
export function receiversOf({ action, actorSide, providerId, formerProviderId }: RequestChanged): ChangeReceivers {
  if (action === 'send') return NOBODY;
  const client = actorSide !== 'client';
  if (action === 'assign') return { client, providers: present(formerProviderId) };
  if (actorSide === 'provider' || actorSide === 'system') return { client, providers: [] };
  return { client, providers: present(action === 'reopen' ? formerProviderId : providerId) };
}
