import type { ReactElement } from 'react';
import type { Listing } from '../../../platform/db';
import { deskTickets, type TicketType } from '../../support';
import type { PageCall } from '../http/declare';
import type { Choices } from '../view/fields';
import { type Filter, type FilterValues, readFilters } from '../view/filter-values';
import { FilterForm } from '../view/filters';
import { type Column, listTable } from '../view/list';
import { TICKET_STATES } from '../view/sales-terms';
import { type TicketRow, ticketColumns } from './support/list';

/** A team's page of two tables: the inquiries that are its own, and the requests it works on (spec/backoffice.md, section 4, `ops/`). */
export interface OpsDesk<Row> {
  /** First segment of its paths. */
  area: 'verification' | 'subscriptions' | 'extras';
  key: 'verify' | 'subs' | 'extras';
  /** The kind of its tickets. */
  inquiries: TicketType;
  /** States of its requests. */
  states: Choices;
  columns: readonly Column<Row>[];
  requests(call: PageCall, sought: { q?: string | undefined; status?: string | undefined }): Listing<Row>;
}

type Name = 'q' | 'inq_status' | 'req_status';

const SIZE = 15;

export const opsPage =
  <Row,>(desk: OpsDesk<Row>) =>
  async (call: PageCall): Promise<ReactElement> => {
    const filters: readonly Filter<Name>[] = [
      { name: 'q', label: 'الرمز أو الجوال' },
      { name: 'inq_status', label: 'حالة الاستفسار', kind: 'choice', choices: TICKET_STATES },
      { name: 'req_status', label: 'حالة الطلب', kind: 'choice', choices: desk.states },
    ];
    const values = readFilters(call, filters);
    const [inquiries, requests] = await Promise.all([inquiryTable(desk, values, call), requestTable(desk, values, call)]);
    return (
      <>
        <FilterForm url={call.url} filters={filters} values={values} />
        <h2>الاستفسارات</h2>
        {inquiries}
        <h2>الطلبات</h2>
        {requests}
      </>
    );
  };

const inquiryTable = ({ area, key, inquiries: type }: Pick<OpsDesk<never>, 'area' | 'key' | 'inquiries'>, values: FilterValues<Name>, call: PageCall): Promise<ReactElement> =>
  listTable<TicketRow, Name>(
    {
      size: SIZE,
      pageParam: 'inq_page',
      columns: ticketColumns(`/${area}/inquiries`, key),
      source: ({ q, inq_status: status }) => deskTickets(call.access, { q, status, type }),
      empty: 'لا استفسارات بهذه الشروط.',
    },
    values,
    call,
  );

const requestTable = <Row,>({ columns, requests }: OpsDesk<Row>, values: FilterValues<Name>, call: PageCall): Promise<ReactElement> =>
  listTable<Row, Name>(
    { size: SIZE, pageParam: 'req_page', columns, source: ({ q, req_status: status }) => requests(call, { q, status }), empty: 'لا طلبات بهذه الشروط.' },
    values,
    call,
  );
