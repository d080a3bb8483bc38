import { db, transaction } from '../../../platform/db';
import { type FieldErrors, invalid } from '../../../platform/http';
import type { CreateTicket } from '../contract';
import { m } from '../messages';
import { activeTeam, userExists } from '../queries';
import { teamCode } from '../rules';
import { createTicket, ticketPriority } from './create-ticket';

/**
 * A user opens a ticket (spec/support.md, `tickets/create/`).
 * @throws 400 under `reported_user` or `assigned_team` for one that is not there
 */
export async function openTicket(userId: number, input: CreateTicket) {
  const teamId = await chosenTeam(input.assigned_team ?? null);
  const reportedUserId = input.reported_user ?? null;
  const errors: FieldErrors = {};
  if (teamId === undefined) errors['assigned_team'] = [m.unknownTeam()];
  if (reportedUserId !== null && !(await userExists(db, reportedUserId))) errors['reported_user'] = [m.unknownUser()];
  if (Object.keys(errors).length > 0) throw invalid(errors);
  const priority = await ticketPriority(userId);
  const reported = { reportedKind: input.reported_kind ?? '', reportedObjectId: input.reported_object_id ?? '', reportedUserId };
  const { id, code } = await transaction((tx) =>
    createTicket(tx, { requesterId: userId, type: input.ticket_type, description: input.description, ...reported, teamId: teamId ?? null, priority }),
  );
  return {
    id,
    code,
    ticket_type: input.ticket_type,
    description: input.description,
    priority,
    reported_kind: reported.reportedKind,
    reported_object_id: reported.reportedObjectId,
    reported_user: reportedUserId,
  };
}

/** Id of the named team, null when none was named, undefined when it is unknown or off. */
async function chosenTeam(word: string | null): Promise<number | null | undefined> {
  if (word === null) return null;
  const id = /^\d{1,9}$/.test(word) ? Number(word) : undefined;
  return (await activeTeam(db, id === undefined ? { code: teamCode(word) } : { id }))?.id;
}
