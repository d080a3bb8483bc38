/** SQL fragments of chance that always falls the same way: hashes of a row number, so a seed is repeatable. */

/** A whole number from 0 to size - 1. */
export const pick = (row: string, salt: number, size: number | string): string => `abs(hashint8extended((${row})::bigint, ${salt}) % (${size}))::int`;

/** A number from 0 to below 1. */
export const unit = (row: string, salt: number): string => `(abs(hashint8extended((${row})::bigint, ${salt}) % 1000003) / 1000003.0::float8)`;

/** One of the words of a kind (the subquery is evaluated once a statement). */
export const word = (kind: string, row: string, salt: number): string => {
  const items = `(select items from seed_words where kind = '${kind}')`;
  return `(${items})[1 + ${pick(row, salt, `cardinality(${items})`)}]`;
};

/** An interval of so many days. */
export const days = (amount: string): string => `make_interval(secs => 86400 * (${amount}))`;
