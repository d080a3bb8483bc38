import type { Sql } from '../../../platform/db';
import type { ReportedPlace } from '../../support';

/** Where staff see what a complaint names: on the page of the service request that the thread is about; a direct thread has none. */

const placeOf = async (sql: Sql, statement: string, id: number): Promise<ReportedPlace | null> => {
  const found = await sql.one<{ request_id: number | null }>(statement, [id]);
  return found?.request_id ? { page: 'request', id: found.request_id } : null;
};

export const placeOfThread = (sql: Sql, id: number): Promise<ReportedPlace | null> => placeOf(sql, 'select request_id from threads where id = $1', id);

export const placeOfMessage = (sql: Sql, id: number): Promise<ReportedPlace | null> =>
  placeOf(sql, 'select t.request_id from messages m join threads t on t.id = m.thread_id where m.id = $1', id);
