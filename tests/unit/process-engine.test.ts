import type { Message } from '../../src/platform/i18n';
import { allowedActions, decide, defineProcess, publishedProcess, publishedProcesses } from '../../src/platform/process';

type State = 'open' | 'busy' | 'done';
type Actor = 'owner' | 'worker';
interface Facts {
  state: State;
  paid?: boolean;
  late?: boolean;
}

const unpaid: Message = { key: 'unpaid' };
const late: Message = { key: 'late' };

const repair = defineProcess<Facts, State, Actor>({
  name: 'test_repair',
  states: ['open', 'busy', 'done'],
  transitions: [
    { action: 'create', from: [], to: 'open', actors: ['owner'] },
    { action: 'begin', from: ['open'], to: 'busy', actors: ['worker'], when: ({ paid }) => (paid ? null : unpaid) },
    { action: 'begin', from: ['open'], to: 'done', actors: ['worker'], when: ({ late: isLate }) => (isLate ? null : late) },
    { action: 'finish', from: ['open', 'busy'], to: 'done', actors: ['worker', 'owner'], timer: 'due_at' },
  ],
});

describe('decide', () => {
  it('answers the transition that fits', () => {
    expect(decide(repair, 'finish', { state: 'busy' }, ['owner'])).toEqual({ transition: repair.transitions[3] });
  });

  it('takes the first whose guard agrees', () => {
    expect(decide(repair, 'begin', { state: 'open', paid: true, late: true }, ['worker'])).toEqual({ transition: repair.transitions[1] });
    expect(decide(repair, 'begin', { state: 'open', paid: false, late: true }, ['worker'])).toEqual({ transition: repair.transitions[2] });
  });

  it('says why, in the words of the first guard', () => {
    expect(decide(repair, 'begin', { state: 'open' }, ['worker'])).toEqual({ refusal: 'guard', why: unpaid });
  });

  it.each<[string, State, Actor[]]>([
    ['begin', 'busy', ['worker']],
    ['begin', 'open', ['owner']],
    ['begin', 'open', []],
    ['finish', 'done', ['owner', 'worker']],
    ['create', 'open', ['owner']],
    ['unknown', 'open', ['owner']],
  ])('refuses %s in %s by %j', (action, state, actors) => {
    expect(decide(repair, action, { state, paid: true }, actors)).toEqual({ refusal: 'state' });
  });

  it('is enough with one of several actors', () => {
    expect('transition' in decide(repair, 'begin', { state: 'open', paid: true }, ['owner', 'worker'])).toBe(true);
  });
});

describe('allowedActions', () => {
  it.each<[Facts, Actor[], string[]]>([
    [{ state: 'open', paid: true }, ['worker'], ['begin', 'finish']],
    [{ state: 'open' }, ['worker'], ['finish']],
    [{ state: 'open' }, ['owner'], ['finish']],
    [{ state: 'open' }, [], []],
    [{ state: 'done', paid: true }, ['owner', 'worker'], []],
  ])('%j %j', (facts, actors, actions) => {
    expect(allowedActions(repair, facts, actors)).toEqual(actions);
  });
});

describe('defineProcess', () => {
  it('publishes the definition, without guards', () => {
    expect(publishedProcess('test_repair')).toEqual({
      name: 'test_repair',
      states: ['open', 'busy', 'done'],
      transitions: [
        { action: 'create', from: [], to: 'open', actors: ['owner'], timer: null },
        { action: 'begin', from: ['open'], to: 'busy', actors: ['worker'], timer: null },
        { action: 'begin', from: ['open'], to: 'done', actors: ['worker'], timer: null },
        { action: 'finish', from: ['open', 'busy'], to: 'done', actors: ['worker', 'owner'], timer: 'due_at' },
      ],
    });
    expect(publishedProcesses().map(({ name }) => name)).toContain('test_repair');
    expect(publishedProcess('nothing')).toBeUndefined();
  });

  it.each([
    ['from', ['nowhere'], 'open'],
    ['to', ['open'], 'nowhere'],
  ])('refuses an unknown state in %s', (_place, from, to) => {
    const define = () => defineProcess({ name: 'test_broken', states: ['open'], transitions: [{ action: 'go', from: from as 'open'[], to: to as 'open', actors: ['owner'] }] });
    expect(define).toThrow(/nowhere/);
    expect(publishedProcess('test_broken')).toBeUndefined();
  });
});
