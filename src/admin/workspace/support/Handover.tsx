import { Box, Button, Flex } from '@strapi/design-system';
import { Choice } from '../lib/choice';
import { useOwnPages } from '../lib/own-pages';
import { useSay } from '../lib/text';
import { useAct } from '../lib/use-act';
import { useLoad } from '../lib/use-load';
import { type Named, NEXT, type Ticket } from './types';

interface Team {
  id: number;
  name_ar: string;
}

/** To whom a ticket goes, and to which status. */
export function Handover({ ticket, done }: { ticket: Ticket; done(): Promise<void> }) {
  const say = useSay();
  const { user } = useOwnPages();
  const { busy, run } = useAct('souq.saved');
  const teams = useLoad<Team[]>('/api/support/teams/');
  const colleagues = useLoad<{ results: Named[] }>('/souq/support/colleagues');
  const path = `/api/support/backoffice/tickets/${ticket.id}`;
  const change = async (what: 'assign' | 'status', body: object) => {
    if (await run('patch', `${path}/${what}/`, body)) await done();
  };
  return (
    <Box paddingTop={4}>
      <Flex gap={4} alignItems="flex-end" wrap="wrap">
        <Choice
          label={say('support.team')}
          value={String(ticket.assigned_team ?? '')}
          any={say('nobody')}
          disabled={busy}
          options={(teams.data ?? []).map(({ id, name_ar: name }) => ({ value: String(id), label: name }))}
          onChange={(value) => void change('assign', { assigned_team: value === '' ? null : Number(value) })}
        />
        <Choice
          label={say('support.assignee')}
          value={String(ticket.assigned_to ?? '')}
          any={say('nobody')}
          disabled={busy}
          options={(colleagues.data?.results ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
          onChange={(value) => void change('assign', { assigned_to: value === '' ? null : Number(value) })}
        />
        {user && ticket.assigned_to !== user.id && (
          <Button variant="secondary" disabled={busy} onClick={() => void change('assign', { assigned_to: user.id })}>
            {say('support.take')}
          </Button>
        )}
      </Flex>
      <Flex gap={2} paddingTop={3} wrap="wrap">
        {(NEXT[ticket.status] ?? []).map((status) => (
          <Button key={status} variant="tertiary" disabled={busy} onClick={() => void change('status', { status })}>
            {say(`support.move.${status}`)}
          </Button>
        ))}
      </Flex>
    </Box>
  );
}
