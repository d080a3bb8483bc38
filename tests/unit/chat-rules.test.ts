import { cleanMessage, cleanName, readCommand, readStaffFrame, readVisitorFrame, VisitorLimits } from '../../src/api/public-chat/rules';

/** Pure rules of spec/public-chat.md. */

const MINUTE = 60_000;

describe('a visitor', () => {
  it('has 10 messages in 10 s', () => {
    const limits = new VisitorLimits();
    for (let message = 0; message < 10; message += 1) expect(limits.take(message * 100)).toBe('accepted');
    expect(limits.take(9_999)).toBe('dropped');
    expect(limits.take(10_000)).toBe('accepted');
    expect(limits.take(10_001)).toBe('dropped');
    expect(limits.take(10_100)).toBe('accepted');
  });

  it('has 60 messages in 10 min', () => {
    const limits = new VisitorLimits();
    for (let message = 0; message < 60; message += 1) expect(limits.take(message * 5_000)).toBe('accepted');
    expect(limits.take(9 * MINUTE)).toBe('dropped');
    expect(limits.take(10 * MINUTE)).toBe('accepted');
  });

  it('is over at the fourth drop in a minute, not at one that comes later', () => {
    const dropping = (start: number) => {
      const limits = new VisitorLimits();
      for (let message = 0; message < 60; message += 1) limits.take(message * 2_000);
      return [0, 1, 2].map((drop) => limits.take(start + drop * 1_000)).concat([limits.take(start + 59_000), limits.take(start + 62_001)]);
    };
    expect(dropping(3 * MINUTE)).toEqual(['dropped', 'dropped', 'dropped', 'over', 'dropped']);
  });
});

it.each([
  ['/logs 5', { name: 'logs', argument: '5' }],
  ['/LOGS', { name: 'logs', argument: '' }],
  ['/ai  write\n two lines ', { name: 'ai', argument: 'write\n two lines' }],
  ['/', { name: '', argument: '' }],
  ['a /logs', null],
])('%j as a command is %j', (text, command) => {
  expect(readCommand(text)).toEqual(command);
});

it.each([
  ['a\tb', 'ab'],
  ['\u2066x\u2069', 'x'],
  ['\u200d', 'زائر'],
  ['\ud800', '\ufffd'],
  ['می‌خواهم', 'می‌خواهم'],
  [`${'x'.repeat(119)} y`, 'x'.repeat(119)],
])('%j as a name is %j', (raw, name) => {
  expect(cleanName(raw)).toBe(name);
});

it('a message is counted in characters, trimmed', () => {
  expect(cleanMessage(` ${'💥'.repeat(10)} `, 10)).toBe('💥'.repeat(10));
  expect(cleanMessage('💥'.repeat(11), 10)).toBeNull();
  expect(cleanMessage('\0 ', 10)).toBeNull();
});

it('frames are read, or said what is wrong with them', () => {
  expect(readVisitorFrame('{"message":" x "}')).toBe('x');
  expect(readVisitorFrame('[]')).toBeNull();
  const id = '6F9619FF-8B86-4011-B42D-00C04FC964FF';
  expect(readStaffFrame(`{"message":"x","conversation":"${id}","client_id":"c"}`)).toEqual({ conversation: id.toLowerCase(), text: 'x', clientId: 'c' });
  expect(readStaffFrame('{"message":"x"}')).toEqual({ conversation: null, text: 'x', clientId: null });
  expect(readStaffFrame('{"message":"","client_id":"c"}')).toEqual({ problem: 'text', clientId: 'c' });
  expect(readStaffFrame('{"message":"x","conversation":5}')).toEqual({ problem: 'conversation', clientId: null });
});
