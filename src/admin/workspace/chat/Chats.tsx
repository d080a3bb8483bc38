import { Badge, Box, Button, Flex, Status, Typography } from '@strapi/design-system';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { ListRow } from '../lib/list-row';
import { States } from '../lib/states';
import { Moment, useSay } from '../lib/text';
import { useAct } from '../lib/use-act';
import { useLoad } from '../lib/use-load';
import { Talk } from './Talk';
import type { Conversation, Frame, StaffFrame } from './types';
import { useDesk } from './use-desk';

/** Visitors' chats and the channel of the staff, live. */
export default function Chats() {
  const say = useSay();
  const { toggleNotification } = useNotification();
  const conversations = useLoad<Conversation[]>('/api/v1/chat/conversations?limit=100');
  const [openId, setOpenId] = useState<string | null>(null);
  const [heard, setHeard] = useState<Frame[]>([]);
  const [openings, setOpenings] = useState(0);
  const { reload } = conversations;
  const hear = useCallback(
    (frame: StaffFrame) => {
      if (frame.type === 'error') toggleNotification({ type: 'danger', message: frame.detail });
      else if (frame.type === 'system') toggleNotification({ type: 'info', message: frame.message });
      else {
        if (frame.type === undefined) setHeard((before) => [...before.slice(-499), frame]);
        void reload();
      }
    },
    [reload, toggleNotification],
  );
  const desk = useDesk(hear, () => {
    setHeard([]);
    setOpenings((count) => count + 1);
    void reload();
  });
  const opened = conversations.data?.find(({ id }) => id === openId);
  return (
    <>
      <Page.Title>{say('chats.title')}</Page.Title>
      <Layouts.Header
        title={say('chats.title')}
        subtitle={say('chats.subtitle')}
        secondaryAction={
          <Status variant={desk.connected ? 'success' : 'danger'}>
            <Typography>{say(desk.connected ? 'connected' : 'disconnected')}</Typography>
          </Status>
        }
      />
      <Layouts.Content>
        <Flex gap={4} alignItems="flex-start">
          <Box width="32rem" shrink={0} background="neutral0" shadow="tableShadow" hasRadius>
            <ListRow type="button" $open={openId === null} onClick={() => setOpenId(null)}>
              <Typography fontWeight="bold">{say('chats.internal')}</Typography>
            </ListRow>
            <States of={conversations}>{(rows) => rows.map((row) => <Entry key={row.id} conversation={row} open={row.id === openId} choose={() => setOpenId(row.id)} />)}</States>
          </Box>
          <Box grow={1} minWidth={0} background="neutral0" shadow="tableShadow" hasRadius padding={6}>
            {opened && <Head conversation={opened} done={reload} />}
            <Talk key={`${openId}:${openings}`} conversation={openId} heard={heard} closed={opened?.status === 'closed'} send={desk.send} connected={desk.connected} />
          </Box>
        </Flex>
      </Layouts.Content>
    </>
  );
}

function Entry({ conversation, open, choose }: { conversation: Conversation; open: boolean; choose(): void }) {
  const say = useSay();
  return (
    <ListRow type="button" $open={open} onClick={choose}>
      <Flex justifyContent="space-between" gap={2}>
        <Typography fontWeight="bold" dir="auto">
          {conversation.visitor_name}
        </Typography>
        <Badge active={conversation.online}>{say(conversation.online ? 'chats.online' : `chats.status.${conversation.status}`)}</Badge>
      </Flex>
      <Typography tag="p" ellipsis dir="auto">
        {conversation.last_message ?? ''}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        <Moment at={conversation.last_message_at} />
      </Typography>
    </ListRow>
  );
}

function Head({ conversation, done }: { conversation: Conversation; done(): Promise<void> }) {
  const say = useSay();
  const { busy, run } = useAct();
  const status = conversation.status === 'open' ? 'closed' : 'open';
  const change = async () => {
    if (await run('patch', `/api/v1/chat/conversations/${conversation.id}`, { status })) await done();
  };
  return (
    <Flex justifyContent="space-between" paddingBottom={4}>
      <Typography variant="beta" tag="h2" dir="auto">
        {conversation.visitor_name}
      </Typography>
      <Button variant="tertiary" loading={busy} onClick={() => void change()}>
        {say(status === 'closed' ? 'chats.close' : 'chats.reopen')}
      </Button>
    </Flex>
  );
}
