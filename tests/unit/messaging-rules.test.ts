import {
  attachmentName,
  attachmentType,
  isParticipant,
  joinReport,
  looseText,
  type Parties,
  participantsOf,
  peerOf,
  readLimit,
  readMode,
  readOffset,
  readText,
  sideOf,
} from '../../src/api/messaging/rules';

const direct = (context_mode: Parties['context_mode']): Parties => ({ is_direct: true, participant_1: 1, participant_2: 2, context_mode });
const request: Parties = { is_direct: false, participant_1: 1, participant_2: 2, context_mode: 'shared' };
const unassigned: Parties = { ...request, participant_2: null };

describe('sides', () => {
  test.each([
    [direct('client'), 1, 'client'],
    [direct('provider'), 1, 'provider'],
    [direct('shared'), 1, 'shared'],
    [direct('client'), 2, 'provider'],
    [direct('shared'), 2, 'provider'],
    [request, 1, 'client'],
    [request, 2, 'provider'],
    [unassigned, 1, 'client'],
  ])('%j, user %i: %s', (thread, userId, side) => {
    expect(sideOf(thread, userId)).toBe(side);
  });

  test('participants', () => {
    expect([participantsOf(request), participantsOf(unassigned)]).toEqual([[1, 2], [1]]);
    expect([isParticipant(request, 2), isParticipant(request, 3), isParticipant(unassigned, 2)]).toEqual([true, false, false]);
    expect([peerOf(request, 1), peerOf(request, 2), peerOf(unassigned, 1)]).toEqual([2, 1, null]);
  });
});

describe('text', () => {
  test.each([
    ['  hi ', false, { text: 'hi' }],
    ['<p>a</p> <script>b</script>', false, { text: 'a b' }],
    ['2 < 3 > 1', false, { text: '2 < 3 > 1' }],
    [12, false, { text: '12' }],
    ['', true, { text: '' }],
    [undefined, true, { text: '' }],
    [null, false, { problem: 'empty_body' }],
    ['<b></b>', false, { problem: 'empty_body' }],
    ['x'.repeat(2000), false, { text: 'x'.repeat(2000) }],
    ['x'.repeat(2001), true, { problem: 'too_long' }],
    [{ a: 1 }, true, { problem: 'invalid' }],
    [['a'], false, { problem: 'invalid' }],
    [true, false, { problem: 'invalid' }],
  ])('%j, file %s', (raw, hasFile, outcome) => {
    expect(readText(raw, hasFile)).toEqual(outcome);
  });
});

describe('attachments', () => {
  test.each([
    ['audio', 'image', 'audio'],
    ['file', 'audio', 'file'],
    ['', 'audio', 'audio'],
    ['video', 'video', 'file'],
    [undefined, 'document', 'file'],
    [undefined, 'image', 'image'],
  ] as const)('%s of %s: %s', (given, kind, type) => {
    expect(attachmentType(given, kind)).toBe(type);
  });

  test.each([
    ['photo.png', 'photo.png'],
    ['/etc/passwd', 'passwd'],
    ['C:\\a\\b.pdf', 'b.pdf'],
    ['..\\..\\', 'attachment.bin'],
    ['', 'attachment.bin'],
    ['<img src=x>.png', '.png'],
    ['a\u202egnp.exe', 'agnp.exe'],
    [`${'ن'.repeat(300)}.pdf`, 'ن'.repeat(255)],
  ])('%j is stored as %j', (given, stored) => {
    expect(attachmentName(given, 'attachment.bin')).toBe(stored);
  });
});

test.each([
  [undefined, 30],
  ['', 30],
  ['0', 30],
  ['-5', 30],
  ['1.5', 30],
  ['abc', 30],
  ['7', 7],
  [' 7 ', 7],
  ['101', 100],
  ['999999999', 100],
  ['9999999999999', 30],
  [50, 50],
  [0.5, 30],
  [Number.NaN, 30],
])('limit %j: %i', (raw, limit) => {
  expect(readLimit(raw, 30, 100)).toBe(limit);
});

test.each([
  [undefined, 0],
  ['x', 0],
  ['-1', 0],
  ['12', 12],
  [12, 12],
  [-1, 0],
  [1e12, 0],
])('offset %j: %i', (raw, offset) => {
  expect(readOffset(raw)).toBe(offset);
});

test('the first word that is a mode counts', () => {
  expect([readMode('client'), readMode('x', undefined, 'provider'), readMode(undefined, {}, ['client']), readMode('shared')]).toEqual(['client', 'provider', undefined, undefined]);
});

test('reports', () => {
  expect(joinReport(['a', '', 'b'])).toBe('a | b');
  expect([...joinReport(['💬'.repeat(400)])]).toHaveLength(300);
  expect([looseText(' <b>x</b> '), looseText(5), looseText({}), looseText(null)]).toEqual(['x', '5', '', '']);
});
