import type { z } from 'zod';
import { db, readPage } from '../../../platform/db';
import { created, Reply, type UserCall } from '../../../platform/http';
import { readIdempotencyKey } from '../../../platform/idempotency';
import type * as contract from '../contract';
import { presentAttempt, presentCreditNote, presentInvoice } from '../present';
import { findInvoice, type Invoice, invoicesOf } from '../queries/invoices';
import { creditNotesOf } from '../queries/refunds';
import { completeMockPayment } from '../use-cases/complete-mock-payment';
import { initPayment } from '../use-cases/init-payment';
import { printCreditNote, printInvoice } from '../use-cases/print-documents';
import { writeOwnInvoice } from '../use-cases/write-own-invoice';

type Id = z.infer<typeof contract.byId>;
type KeyCall = Pick<UserCall, 'header'> & { body: { idempotency_key?: string | undefined } };

/** The body's key, else the header's; "" is none. */
const keyOf = ({ body, header }: KeyCall): string | undefined => body.idempotency_key || readIdempotencyKey(header('idempotency-key'));

const pdfReply = ({ name, bytes }: { name: string; bytes: Buffer }): Reply =>
  new Reply(200, bytes, { 'Content-Type': 'application/pdf', 'Content-Disposition': `inline; filename="${name}.pdf"`, 'Cache-Control': 'private, no-store' });

export default {
  async create({ user, body, header }: UserCall<unknown, unknown, contract.CreateInvoice>) {
    return created(presentInvoice(await writeOwnInvoice(user.id, body, readIdempotencyKey(header('idempotency-key')))));
  },

  async mine({ user, query }: UserCall<unknown, z.infer<typeof contract.listQuery>>) {
    const { limit, offset } = readPage(query);
    return (await invoicesOf(db, user.id, limit, offset)).map(presentInvoice);
  },

  show: async ({ params }: UserCall<Id>) => presentInvoice((await findInvoice(db, params.id)) as Invoice),

  async initPayment(call: UserCall<Id, unknown, z.infer<typeof contract.initPayment>>) {
    const { params, user, body, origin } = call;
    const { provider, payment_method: paymentMethod = '' } = body;
    return presentAttempt(await initPayment({ invoiceId: params.id, userId: user.id, provider, key: keyOf(call), paymentMethod, origin }));
  },

  async completeMock(call: UserCall<Id, unknown, z.infer<typeof contract.completeMock>>) {
    const { params, user, body, origin } = call;
    const done = await completeMockPayment({ invoiceId: params.id, userId: user.id, key: keyOf(call), paymentMethod: body.payment_method ?? '', origin });
    return { invoice: presentInvoice(done.invoice), attempt: done.attempt && presentAttempt(done.attempt) };
  },

  pdf: async ({ params }: UserCall<Id>) => pdfReply(await printInvoice(params.id)),
  creditNotes: async ({ params }: UserCall<Id>) => (await creditNotesOf(db, params.id)).map(presentCreditNote),
  creditNotePdf: async ({ params }: UserCall<Id>) => pdfReply(await printCreditNote(params.id)),
};
