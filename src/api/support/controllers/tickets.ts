import type { z } from 'zod';
import { db, readPage } from '../../../platform/db';
import { type Call, type Collected, created, type UserCall } from '../../../platform/http';
import type * as contract from '../contract';
import { presentAttachment, presentComment, type Viewer } from '../present';
import { type AttachmentRow, activeTeams, attachmentsOf, type CommentRow, commentsOf, type DetailRow, listTickets, ticketDetail } from '../queries';
import { wholeOrRefused } from '../refusals';
import { addComment } from '../use-cases/add-comment';
import { attachFile } from '../use-cases/attach-file';
import { openTicket } from '../use-cases/open-ticket';
import { viewTicket, viewTickets } from '../use-cases/view-tickets';

type Id = z.infer<typeof contract.byId>;

const viewerOf = ({ user, origin }: Pick<UserCall, 'user' | 'origin'>): Viewer => ({ userId: user.id, origin });

export default {
  teams: (_call: Call) => activeTeams(db),

  create: async ({ user, body }: UserCall<unknown, unknown, contract.CreateTicket>) => created(await openTicket(user.id, body)),

  async mine(call: UserCall<unknown, z.infer<typeof contract.listQuery>>) {
    const rows = await listTickets(db, { requesterId: call.user.id }, { status: call.query.status, type: call.query.type }, readPage(call.query));
    return viewTickets(rows, viewerOf(call));
  },

  show: (call: UserCall<Id>) => viewTicket(call.params.id, viewerOf(call)),

  async comment(call: UserCall<Id, unknown, Collected<contract.AddComment>>) {
    const { text, is_internal: isInternal } = wholeOrRefused(call.body);
    const ticketId = call.params.id;
    const id = await addComment({ ticketId, userId: call.user.id, text, isInternal: isInternal ?? false });
    const ticket = (await ticketDetail(db, ticketId)) as DetailRow;
    const comment = (await commentsOf(db, [ticketId], call.user.id)).find((row) => row.id === id);
    return created(presentComment(comment as CommentRow, ticket, viewerOf(call)));
  },

  async attach(call: UserCall<Id>) {
    const ticketId = call.params.id;
    const id = await attachFile(
      ticketId,
      call.user.id,
      call.files.find(({ part }) => part === 'file'),
    );
    const attachment = (await attachmentsOf(db, [ticketId])).find((row) => row.id === id);
    return created(presentAttachment(attachment as AttachmentRow, viewerOf(call)));
  },
};
