export { onReportedRemoval, type ReportedRemoval } from './reported';
export type { TicketType } from './rules';
export { addComment } from './use-cases/add-comment';
export { assignTicket } from './use-cases/assign-ticket';
export { changeTicketStatus } from './use-cases/change-status';
export { type CreatedTicket, createTicket, type NewTicket, ticketPriority } from './use-cases/create-ticket';
export { deleteReported } from './use-cases/delete-reported';
