import { offer, PARTY_ACTIONS, type RequestActor, type RequestFacts, type RequestState, type RequestType, STATES, serviceRequest, TYPES } from '../../src/api/marketplace/process';
import { allowedActions, decide } from '../../src/platform/process';

/** The state machine of spec/marketplace.md as that page's table says it, held against the definition for every combination there is. */

const ACTORS: readonly RequestActor[] = ['client', 'owner', 'named_provider', 'assigned_provider', 'matching_provider', 'staff', 'system', 'closing_owner', 'closing_provider'];
const ACTIONS = [
  'create',
  'edit',
  'offer',
  'accept_offer',
  'accept',
  'urgent_accept',
  'start',
  'progress_update',
  'decide_inputs',
  'complete',
  'cancel',
  'reject',
  'expire',
  'reopen',
  'set_provider',
  'send',
  'assign',
  'staff_start',
  'staff_complete',
  'staff_cancel',
  'account_closed',
];

interface Row {
  row: string;
  action: string;
  from: RequestState[];
  to: RequestState;
  actors: RequestActor[];
  /** Without: every type. */
  types?: RequestType[];
  /** Without: with and without a provider. */
  named?: boolean;
}

// `same` rows of the contract (4, 5, 11) stand here once per state.
const TABLE: Row[] = [
  { row: '4', action: 'edit', from: ['new'], to: 'new', actors: ['owner'] },
  { row: '4', action: 'edit', from: ['sent'], to: 'sent', actors: ['owner'] },
  { row: '5', action: 'offer', from: ['sent'], to: 'sent', actors: ['matching_provider', 'named_provider'], types: ['competitive'] },
  { row: '6', action: 'accept_offer', from: ['sent'], to: 'accepted', actors: ['owner'], types: ['competitive'] },
  { row: '7', action: 'accept', from: ['new', 'sent'], to: 'accepted', actors: ['named_provider'], types: ['normal', 'urgent'], named: true },
  { row: '8', action: 'urgent_accept', from: ['new', 'sent'], to: 'accepted', actors: ['matching_provider'], types: ['urgent'], named: false },
  { row: '9', action: 'start', from: ['accepted'], to: 'in_progress', actors: ['assigned_provider'] },
  { row: '9a', action: 'start', from: ['new', 'sent'], to: 'in_progress', actors: ['named_provider'], types: ['normal', 'urgent'], named: true },
  { row: '9b', action: 'start', from: ['in_progress'], to: 'in_progress', actors: ['assigned_provider'] },
  { row: '10', action: 'progress_update', from: ['accepted', 'in_progress'], to: 'in_progress', actors: ['assigned_provider'] },
  { row: '11', action: 'decide_inputs', from: ['in_progress'], to: 'in_progress', actors: ['owner', 'staff'] },
  { row: '12', action: 'complete', from: ['in_progress'], to: 'completed', actors: ['assigned_provider'] },
  { row: '13', action: 'cancel', from: ['new', 'sent', 'accepted'], to: 'cancelled', actors: ['owner'] },
  { row: '14', action: 'reject', from: ['new', 'sent'], to: 'cancelled', actors: ['named_provider'], types: ['normal', 'urgent'], named: true },
  { row: '15', action: 'reject', from: ['accepted', 'in_progress'], to: 'cancelled', actors: ['assigned_provider'] },
  { row: '17', action: 'reopen', from: ['cancelled', 'expired'], to: 'new', actors: ['owner', 'staff'], types: ['normal'] },
  { row: '17', action: 'reopen', from: ['cancelled', 'expired'], to: 'sent', actors: ['owner', 'staff'], types: ['competitive', 'urgent'] },
  { row: '18', action: 'set_provider', from: ['new'], to: 'sent', actors: ['owner'], types: ['normal'], named: false },
  { row: '19', action: 'send', from: ['new'], to: 'sent', actors: ['staff'], types: ['competitive', 'urgent'] },
  { row: '19', action: 'send', from: ['new'], to: 'sent', actors: ['staff'], types: ['normal'], named: true },
  { row: '20', action: 'assign', from: ['sent'], to: 'accepted', actors: ['staff'] },
  { row: '21', action: 'staff_start', from: ['accepted'], to: 'in_progress', actors: ['staff'], named: true },
  { row: '21', action: 'staff_complete', from: ['in_progress'], to: 'completed', actors: ['staff'], named: true },
  { row: '22', action: 'staff_cancel', from: ['new', 'sent', 'accepted', 'in_progress'], to: 'cancelled', actors: ['staff'] },
  { row: '23', action: 'account_closed', from: ['new', 'sent', 'accepted'], to: 'cancelled', actors: ['closing_owner', 'closing_provider'] },
  { row: '23', action: 'account_closed', from: ['in_progress'], to: 'cancelled', actors: ['closing_provider'] },
];

/** Nothing stands in the way: every guard that does not look at type or provider agrees. */
const free = (state: RequestState, type: RequestType, named: boolean): RequestFacts => ({
  state,
  type,
  named,
  due: false,
  deadlinePassed: false,
  hasInputs: true,
  inputsDecided: false,
  pendingOffers: 1,
  offered: false,
  withInputs: true,
  withReason: true,
});

/** Named and assigned providers exist only with a provider, matching ones only without: such facts never meet. */
const possible = (actor: RequestActor, named: boolean): boolean =>
  !(actor === 'matching_provider' && named) && !((actor === 'named_provider' || actor === 'assigned_provider') && !named);

function expected(action: string, facts: RequestFacts, actor: RequestActor): RequestState | 'refused' {
  const fitting = TABLE.find(
    (row) =>
      row.action === action &&
      row.from.includes(facts.state) &&
      row.actors.includes(actor) &&
      (row.types ?? TYPES).includes(facts.type) &&
      (row.named === undefined || row.named === facts.named),
  );
  return fitting?.to ?? 'refused';
}

function outcome(action: string, facts: RequestFacts, actors: readonly RequestActor[]): RequestState | 'refused' {
  const decision = decide(serviceRequest, action, facts, actors);
  return 'transition' in decision ? decision.transition.to : 'refused';
}

describe('every state, action, actor and type', () => {
  const cases = STATES.flatMap((state) => ACTIONS.map((action) => [state, action] as const));

  it.each(cases)('%s: %s', (state, action) => {
    const strays: string[] = [];
    for (const type of TYPES)
      for (const named of [true, false])
        for (const actor of ACTORS) {
          if (!possible(actor, named)) continue;
          const facts = free(state, type, named);
          const [is, should] = [outcome(action, facts, [actor]), expected(action, facts, actor)];
          if (is !== should) strays.push(`${type}, ${named ? 'with' : 'without'} a provider, ${actor}: ${is} instead of ${should}`);
        }
    expect(strays).toEqual([]);
  });

  it('leaves nothing out', () => {
    expect([...STATES].sort()).toEqual(['accepted', 'cancelled', 'completed', 'expired', 'in_progress', 'new', 'sent']);
    expect([...TYPES].sort()).toEqual(['competitive', 'normal', 'urgent']);
    expect([...new Set(serviceRequest.transitions.map(({ action }) => action))].sort()).toEqual([...ACTIONS].sort());
    for (const { actors } of serviceRequest.transitions) for (const actor of actors) expect(ACTORS).toContain(actor);
  });

  it('never leaves "completed"', () => {
    for (const action of ACTIONS) for (const type of TYPES) expect(outcome(action, free('completed', type, true), ACTORS)).toBe('refused');
  });
});

describe('guards', () => {
  it.each<[string, string, RequestState, RequestType, boolean, RequestActor, Partial<RequestFacts>]>([
    ['4: past its time', 'edit', 'sent', 'urgent', false, 'owner', { due: true }],
    ['4: past its time', 'edit', 'new', 'urgent', false, 'owner', { due: true }],
    ['5: past the deadline', 'offer', 'sent', 'competitive', false, 'matching_provider', { deadlinePassed: true }],
    ['5: past the deadline, named', 'offer', 'sent', 'competitive', true, 'named_provider', { deadlinePassed: true }],
    ['5: a second offer', 'offer', 'sent', 'competitive', false, 'matching_provider', { offered: true }],
    ['6: no offers', 'accept_offer', 'sent', 'competitive', false, 'owner', { pendingOffers: 0 }],
    ['7: past its time', 'accept', 'sent', 'urgent', true, 'named_provider', { due: true }],
    ['8: past its time', 'urgent_accept', 'sent', 'urgent', false, 'matching_provider', { due: true }],
    ['8: taken', 'urgent_accept', 'sent', 'urgent', true, 'matching_provider', {}],
    ['9a: without inputs', 'start', 'sent', 'normal', true, 'named_provider', { withInputs: false }],
    ['9a: past its time', 'start', 'new', 'urgent', true, 'named_provider', { due: true }],
    ['9b: without inputs', 'start', 'in_progress', 'normal', true, 'assigned_provider', { withInputs: false }],
    ['11: no inputs', 'decide_inputs', 'in_progress', 'normal', true, 'owner', { hasInputs: false }],
    ['11: decided', 'decide_inputs', 'in_progress', 'normal', true, 'staff', { inputsDecided: true }],
    ['13: past its time', 'cancel', 'sent', 'urgent', false, 'owner', { due: true }],
    ['14: past its time', 'reject', 'sent', 'urgent', true, 'named_provider', { due: true }],
    ['15: without a reason', 'reject', 'accepted', 'normal', true, 'assigned_provider', { withReason: false }],
    ['15: without a reason', 'reject', 'in_progress', 'competitive', true, 'assigned_provider', { withReason: false }],
    ['20: past its time', 'assign', 'sent', 'urgent', false, 'staff', { due: true }],
  ])('%s (%s)', (_name, action, state, type, named, actor, facts) => {
    expect(decide(serviceRequest, action, { ...free(state, type, named), ...facts }, [actor])).toEqual({
      refusal: 'guard',
      why: expect.objectContaining({ key: expect.stringMatching(/^marketplace\./) }),
    });
  });

  it('9: starting needs no inputs once accepted', () => {
    expect(outcome('start', { ...free('accepted', 'normal', true), withInputs: false }, ['assigned_provider'])).toBe('in_progress');
  });

  it('14: declining needs no reason', () => {
    expect(outcome('reject', { ...free('sent', 'normal', true), withReason: false }, ['named_provider'])).toBe('cancelled');
  });

  it.each<[RequestState, boolean, RequestState | 'refused']>([
    ['new', true, 'expired'],
    ['sent', true, 'expired'],
    ['sent', false, 'refused'],
    ['accepted', true, 'refused'],
    ['expired', true, 'refused'],
  ])('16: the clock, %s, due %s', (state, due, result) => {
    for (const named of [true, false]) expect(outcome('expire', { ...free(state, 'urgent', named), due }, ['system'])).toBe(result);
    expect(outcome('expire', { ...free(state, 'urgent', false), due }, ['owner', 'staff'])).toBe('refused');
  });
});

describe('the definition', () => {
  it('creates "sent", by clients', () => {
    expect(serviceRequest.transitions.filter(({ from }) => from.length === 0)).toEqual([{ action: 'create', from: [], to: 'sent', actors: ['client'] }]);
  });

  it('shows clients and providers exactly the words of the contract', () => {
    const words = [
      'edit',
      'offer',
      'accept_offer',
      'accept',
      'urgent_accept',
      'start',
      'progress_update',
      'decide_inputs',
      'complete',
      'cancel',
      'reject',
      'reopen',
      'set_provider',
    ];
    expect([...PARTY_ACTIONS].sort()).toEqual(words.sort());
  });

  it.each<[string, RequestState, RequestType, boolean, RequestActor[], string[]]>([
    ['the owner of a new normal request', 'new', 'normal', false, ['owner'], ['edit', 'cancel', 'set_provider']],
    ['the owner of a competitive request', 'sent', 'competitive', false, ['owner'], ['edit', 'accept_offer', 'cancel']],
    ['the named provider', 'sent', 'normal', true, ['named_provider'], ['accept', 'start', 'reject']],
    ['a matching provider, urgent', 'sent', 'urgent', false, ['matching_provider'], ['urgent_accept']],
    ['a matching provider, competitive', 'sent', 'competitive', false, ['matching_provider'], ['offer']],
    ['the assigned provider', 'in_progress', 'normal', true, ['assigned_provider'], ['start', 'progress_update', 'complete', 'reject']],
    ['the owner during execution', 'in_progress', 'normal', true, ['owner'], ['decide_inputs']],
    ['the owner of an expired request', 'expired', 'urgent', false, ['owner'], ['reopen']],
    ['nobody', 'sent', 'normal', true, [], []],
  ])('allows %s', (_name, state, type, named, actors, actions) => {
    expect(allowedActions(serviceRequest, free(state, type, named), actors)).toEqual(actions);
  });
});

describe('an offer', () => {
  it.each([
    ['select', 'pending', 'owner', 'selected'],
    ['select', 'rejected', 'owner', 'refused'],
    ['select', 'selected', 'owner', 'refused'],
    ['select', 'pending', 'staff', 'refused'],
    ['assign', 'rejected', 'staff', 'selected'],
    ['assign', 'pending', 'staff', 'selected'],
    ['reject', 'pending', 'owner', 'rejected'],
    ['reject', 'selected', 'system', 'rejected'],
    ['reject', 'rejected', 'owner', 'refused'],
    ['replace', 'rejected', 'matching_provider', 'pending'],
    ['replace', 'pending', 'matching_provider', 'refused'],
    ['replace', 'selected', 'named_provider', 'refused'],
  ] as const)('%s from %s by %s: %s', (action, state, actor, result) => {
    const decision = decide(offer, action, { state }, [actor]);
    expect('transition' in decision ? decision.transition.to : 'refused').toBe(result);
  });
});
