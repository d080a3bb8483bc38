import { Badge, Box, Flex, Searchbar, SearchForm, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Route, Routes, useNavigate, useParams } from 'react-router-dom';
import { Choice } from '../lib/choice';
import { ListRow } from '../lib/list-row';
import { useLive } from '../lib/live';
import { States } from '../lib/states';
import { Moment, useSay } from '../lib/text';
import { type Loaded, useLoad } from '../lib/use-load';
import { TicketPane } from './TicketPane';
import { STATUSES, type Ticket, TYPES } from './types';

/** Tickets of the staff: the list beside the one that is open; both follow every change as it happens. */
export default function Inbox() {
  return (
    <Routes>
      <Route path=":id?" element={<Open />} />
    </Routes>
  );
}

function Open() {
  const say = useSay();
  const { id } = useParams();
  const [status, setStatus] = useState('');
  const [type, setType] = useState('');
  const [q, setQ] = useState('');
  const filters = new URLSearchParams(Object.entries({ status, type, q }).filter(([, value]) => value !== ''));
  const tickets = useLoad<Ticket[]>(`/api/support/backoffice/tickets/?page_size=100&${filters}`);
  const [changed, setChanged] = useState(0);
  useLive<{ ticket_id: number }>(
    'support:ticket',
    'support:watch',
    ({ ticket_id: ticketId }) => {
      void tickets.reload();
      if (String(ticketId) === id) setChanged((count) => count + 1);
    },
    () => void tickets.reload(),
  );
  return (
    <>
      <Page.Title>{say('support.title')}</Page.Title>
      <Layouts.Header title={say('support.title')} subtitle={say('support.subtitle')} />
      <Layouts.Content>
        <Flex gap={4} paddingBottom={4} alignItems="flex-end" wrap="wrap">
          <SearchForm>
            <Searchbar name="q" value={q} onChange={(event) => setQ(event.target.value)} onClear={() => setQ('')} clearLabel={say('clear')}>
              {say('search')}
            </Searchbar>
          </SearchForm>
          <Choice
            label={say('status')}
            value={status}
            any={say('any')}
            options={STATUSES.map((value) => ({ value, label: say(`support.status.${value}`) }))}
            onChange={setStatus}
          />
          <Choice label={say('type')} value={type} any={say('any')} options={TYPES.map((value) => ({ value, label: say(`support.type.${value}`) }))} onChange={setType} />
        </Flex>
        <Flex gap={4} alignItems="flex-start">
          <Box width="36rem" shrink={0} background="neutral0" shadow="tableShadow" hasRadius>
            <List tickets={tickets} openId={id} />
          </Box>
          <Box grow={1} minWidth={0}>
            {id ? <TicketPane key={id} id={Number(id)} changed={changed} /> : <Typography textColor="neutral600">{say('support.choose')}</Typography>}
          </Box>
        </Flex>
      </Layouts.Content>
    </>
  );
}

function List({ tickets, openId }: { tickets: Loaded<Ticket[]>; openId: string | undefined }) {
  const say = useSay();
  const navigate = useNavigate();
  return (
    <States of={tickets} empty={(rows) => rows.length === 0}>
      {(rows) =>
        rows.map((ticket) => (
          <ListRow key={ticket.id} type="button" $open={String(ticket.id) === openId} onClick={() => navigate(openId ? `../${ticket.id}` : String(ticket.id))}>
            <Flex justifyContent="space-between" gap={2}>
              <Typography fontWeight="bold">{ticket.code}</Typography>
              <Badge active={ticket.priority === 'high'}>{say(`support.status.${ticket.status}`)}</Badge>
            </Flex>
            <Typography ellipsis tag="p" dir="auto">
              {ticket.description}
            </Typography>
            <Typography variant="pi" textColor="neutral600">
              {ticket.requester_name} · <Moment at={ticket.updated_at} />
            </Typography>
          </ListRow>
        ))
      }
    </States>
  );
}
