import { isUniqueViolation, type Sql } from '../../../platform/db';
import { type FieldErrors, invalid } from '../../../platform/http';
import { m } from '../messages';
import { type Identity, takenBy } from '../queries';

/** Adds "already used" to the fields that another account holds. */
export async function addTaken(sql: Sql, userId: number, identity: Identity, errors: FieldErrors): Promise<void> {
  for (const name of await takenBy(sql, userId, identity)) errors[name] = [...(errors[name] ?? []), m.taken()];
}

const FIELD_OF: Record<string, keyof Identity> = { up_users_phone_unique: 'phone', up_users_email_unique: 'email', up_users_username_unique: 'username' };

/** The loser of a race for a unique value gets the same field error as a late-comer. */
export async function withTakenErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const name = isUniqueViolation(error) ? FIELD_OF[(error as { constraint?: string }).constraint ?? ''] : undefined;
    if (name) throw invalid({ [name]: m.taken() });
    throw error;
  }
}
