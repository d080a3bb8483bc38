import { Batches } from '../../src/platform/db/batches';

/** Batches whose work ends when the test says so. */
function controlled(size = 10) {
  const seen: string[][] = [];
  const ends: ((error?: Error) => void)[] = [];
  const batches = new Batches<string, string>(
    (items) => {
      seen.push([...items]);
      return new Promise((resolve, reject) => ends.push((error) => (error ? reject(error) : resolve(items.map((item) => item.toUpperCase())))));
    },
    { size, keyOf: (item) => item[0] as string },
  );
  const end = async (error?: Error) => {
    ends.shift()?.(error);
    await new Promise(setImmediate);
  };
  return { batches, seen, end };
}

it('does the first at once, and those that come meanwhile together', async () => {
  const { batches, seen, end } = controlled();
  const results = ['a', 'b', 'c'].map((item) => batches.add(item));
  expect(seen).toEqual([['a']]);
  await end();
  expect(seen).toEqual([['a'], ['b', 'c']]);
  await end();
  expect(await Promise.all(results)).toEqual(['A', 'B', 'C']);
});

it('takes no more than its size, and begins again after a rest', async () => {
  const { batches, seen, end } = controlled(2);
  for (const item of ['a', 'b', 'c', 'd']) void batches.add(item);
  for (let turn = 0; turn < 3; turn += 1) await end();
  expect(seen).toEqual([['a'], ['b', 'c'], ['d']]);
  void batches.add('e');
  expect(seen.at(-1)).toEqual(['e']);
  await end();
});

it('keeps those of one key apart and in their order', async () => {
  const { batches, seen, end } = controlled(2);
  for (const item of ['x', 'a1', 'a2', 'b1', 'a3', 'b2']) void batches.add(item);
  for (let turn = 0; turn < 4; turn += 1) await end();
  expect(seen).toEqual([['x'], ['a1', 'b1'], ['a2', 'b2'], ['a3']]);
  await end();
});

it('fails those of a failed batch only', async () => {
  const { batches, end } = controlled();
  const results = Promise.allSettled(['a', 'b', 'c'].map((item) => batches.add(item)));
  await end();
  await end(new Error('lost'));
  expect((await results).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  const late = batches.add('d');
  await end();
  expect(await late).toBe('D');
});
