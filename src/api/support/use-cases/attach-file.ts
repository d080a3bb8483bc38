import { transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { fieldMessages, notFound, refused, type UploadedFile } from '../../../platform/http';
import { claimPrivateFile, type Prepared, prepareOrRefuse, uploadLimitMb, withPrivateFile } from '../../../platform/uploads';
import { partyOf } from '../access';
import { lockTicket } from '../queries';

const KINDS = ['image', 'video', 'audio', 'document'] as const;
const MOST_MB = 100;

/**
 * Adds a file of the requester or of support staff, kept in private storage (spec/support.md, Comments and files).
 * @returns the attachment's id
 * @throws 400 `{"detail"}` no file, too large, or not of an allowed kind; 404; 403 as `partyOf`
 */
export async function attachFile(ticketId: number, userId: number, file: UploadedFile | undefined): Promise<number> {
  const prepared = await prepare(userId, file);
  return withPrivateFile(prepared, ({ id: fileId }) =>
    transaction(async (tx) => {
      const ticket = await lockTicket(tx, ticketId);
      if (!ticket) throw notFound();
      await partyOf(tx, ticket, userId, 'write');
      await claimPrivateFile(tx, fileId);
      const row = (await tx.one<{ id: number }>('insert into support_attachments (ticket_id, file_id, uploaded_by_id) values ($1, $2, $3) returning id', [
        ticketId,
        fileId,
        userId,
      ])) as { id: number };
      await tx.run('update support_tickets set last_action_by_id = $2, updated_at = now() where id = $1', [ticketId, userId]);
      await emit(tx, 'support.touched', { ticketId });
      return row.id;
    }),
  );
}

async function prepare(userId: number, file: UploadedFile | undefined): Promise<Prepared> {
  // An archive may hold anything, so it is none of the documents taken here.
  if (file && /\.zip$/i.test(file.fileName.trim())) throw refused(fieldMessages.fileKind());
  return prepareOrRefuse(file, { limitMb: Math.min(MOST_MB, await uploadLimitMb(userId)), kinds: KINDS, brokenPictures: 'kept' });
}
