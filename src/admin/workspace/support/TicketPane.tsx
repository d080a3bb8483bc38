import { Badge, Box, Button, Checkbox, Divider, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { useOwnPages } from '../lib/own-pages';
import { States } from '../lib/states';
import { Moment, useSay } from '../lib/text';
import { useAct } from '../lib/use-act';
import { useLoad } from '../lib/use-load';
import { Handover } from './Handover';
import type { Comment, Ticket } from './types';

/** One ticket: what was said, the answer, and to whom it goes next. @param changed grows with every change made elsewhere */
export function TicketPane({ id, changed }: { id: number; changed: number }) {
  const { readonly } = useOwnPages();
  const ticket = useLoad<Ticket>(`/api/support/tickets/${id}/`);
  const { reload } = ticket;
  useEffect(() => {
    if (changed > 0) void reload();
  }, [changed, reload]);
  return (
    <States of={ticket}>
      {(shown) => (
        <Box background="neutral0" shadow="tableShadow" hasRadius padding={6}>
          <Head ticket={shown} />
          {!readonly && <Handover ticket={shown} done={reload} />}
          <Divider marginTop={4} marginBottom={4} />
          {shown.comments.map((comment) => (
            <Said key={comment.id} comment={comment} fromRequester={comment.created_by === shown.requester} />
          ))}
          {!readonly && <Answer id={id} done={reload} />}
        </Box>
      )}
    </States>
  );
}

function Head({ ticket }: { ticket: Ticket }) {
  const say = useSay();
  return (
    <>
      <Flex gap={2} wrap="wrap">
        <Typography variant="beta" tag="h2">
          {ticket.code}
        </Typography>
        <Badge>{say(`support.type.${ticket.ticket_type}`)}</Badge>
        <Badge active>{say(`support.status.${ticket.status}`)}</Badge>
        {ticket.priority === 'high' && <Badge backgroundColor="danger100">{say('support.urgent')}</Badge>}
      </Flex>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {ticket.requester_name} · <Moment at={ticket.created_at} />
        {ticket.reported_kind && ` · ${ticket.reported_kind} ${ticket.reported_object_id}`}
      </Typography>
      <Box paddingTop={3}>
        <Typography tag="p" dir="auto">
          {ticket.description}
        </Typography>
      </Box>
      {ticket.attachments.map(({ id, file }, index) => (
        <Box key={id} paddingTop={2}>
          <a href={file} target="_blank" rel="noreferrer">
            {say('support.file', { number: index + 1 })}
          </a>
        </Box>
      ))}
    </>
  );
}

function Said({ comment, fromRequester }: { comment: Comment; fromRequester: boolean }) {
  const say = useSay();
  return (
    <Box
      padding={3}
      marginBottom={2}
      hasRadius
      background={comment.is_internal ? 'warning100' : fromRequester ? 'neutral100' : 'primary100'}
      marginInlineStart={fromRequester ? '0' : '4rem'}
      marginInlineEnd={fromRequester ? '4rem' : '0'}
    >
      <Typography tag="p" dir="auto">
        {comment.text}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {comment.created_by_name ?? say('support.platform')} · <Moment at={comment.created_at} />
        {comment.is_internal && ` · ${say('support.internal')}`}
      </Typography>
    </Box>
  );
}

const LONGEST = 300;

function Answer({ id, done }: { id: number; done(): Promise<void> }) {
  const say = useSay();
  const { busy, run } = useAct();
  const [text, setText] = useState('');
  const [internal, setInternal] = useState(false);
  const send = async () => {
    if (!(await run('post', `/api/support/tickets/${id}/comments/`, { text, is_internal: internal }))) return;
    setText('');
    await done();
  };
  return (
    <Box paddingTop={4}>
      <Field.Root name="answer" hint={`${[...text].length} / ${LONGEST}`}>
        <Field.Label>{say('support.answer')}</Field.Label>
        <Textarea name="answer" dir="auto" value={text} maxLength={LONGEST} onChange={(event) => setText(event.target.value)} />
        <Field.Hint />
      </Field.Root>
      <Flex justifyContent="space-between" paddingTop={2}>
        <Checkbox checked={internal} onCheckedChange={(checked) => setInternal(checked === true)}>
          {say('support.internalOnly')}
        </Checkbox>
        <Button loading={busy} disabled={text.trim() === ''} onClick={() => void send()}>
          {say('send')}
        </Button>
      </Flex>
    </Box>
  );
}
