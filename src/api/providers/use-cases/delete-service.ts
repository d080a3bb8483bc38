import { db } from '../../../platform/db';
import { notFound } from '../../../platform/http';

/** Removes one of the caller's services. @throws 404 when it is not the caller's */
export async function deleteService(userId: number, id: number): Promise<void> {
  const gone = await db.run('delete from provider_services where id = $1 and provider_id = (select p.id from provider_profiles p where p.user_id = $2)', [id, userId]);
  if (gone === 0) throw notFound();
}
