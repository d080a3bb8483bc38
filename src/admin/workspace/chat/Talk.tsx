import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { States } from '../lib/states';
import { Moment, useSay } from '../lib/text';
import { useLoad } from '../lib/use-load';
import type { Frame, Said } from './types';

interface Props {
  /** null = the channel of the staff. */
  conversation: string | null;
  /** What the socket brought since the history was asked. */
  heard: readonly Frame[];
  closed: boolean;
  connected: boolean;
  send(message: string, conversation: string | null): void;
}

const LONGEST = 4_000;

/** One conversation: its history, what is said now, and the answer. */
export function Talk({ conversation, heard, closed, connected, send }: Props) {
  const history = useLoad<Said[]>(`/api/v1/chat/history?limit=100&${conversation ? `conversation=${conversation}` : 'channel=internal'}`);
  const end = useRef<HTMLDivElement>(null);
  const said = joined(history.data ?? [], heard, conversation);
  const count = said.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message is what scrolls
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [count]);
  return (
    <>
      <Box maxHeight="52vh" overflow="auto" role="log" aria-live="polite">
        <States of={history}>{() => said.map((message) => <Line key={message.id} message={message} />)}</States>
        <div ref={end} />
      </Box>
      <Answer disabled={closed || !connected} send={(text) => send(text, conversation)} />
    </>
  );
}

/** The history and what was heard since, each message once, in the order of the database. */
function joined(history: readonly Said[], heard: readonly Frame[], conversation: string | null): Said[] {
  const known = new Map(history.map((message) => [message.id, message]));
  for (const { id, sender, sender_type: type, message, conversation: where, created_at: at } of heard) {
    if (where === conversation && !known.has(id)) known.set(id, { id, sender, sender_id: type === 'staff' ? 0 : null, content: message, conversation: where, created_at: at });
  }
  return [...known.values()].sort((left, right) => left.id - right.id);
}

function Line({ message }: { message: Said }) {
  const ours = message.sender_id !== null;
  return (
    <Box padding={3} marginBottom={2} hasRadius background={ours ? 'primary100' : 'neutral100'} marginInlineStart={ours ? '4rem' : '0'} marginInlineEnd={ours ? '0' : '4rem'}>
      <Typography tag="p" dir="auto">
        {message.content}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        <bdi>{message.sender}</bdi> · <Moment at={message.created_at} />
      </Typography>
    </Box>
  );
}

function Answer({ disabled, send }: { disabled: boolean; send(text: string): void }) {
  const say = useSay();
  const [text, setText] = useState('');
  const submit = () => {
    if (text.trim() === '' || disabled) return;
    send(text);
    setText('');
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    submit();
  };
  return (
    <Box paddingTop={4}>
      <Field.Root name="message">
        <Field.Label>{say('chats.message')}</Field.Label>
        <Textarea name="message" dir="auto" maxLength={LONGEST} disabled={disabled} value={text} onKeyDown={onKey} onChange={(event) => setText(event.target.value)} />
      </Field.Root>
      <Flex justifyContent="flex-end" paddingTop={2}>
        <Button disabled={disabled || text.trim() === ''} onClick={submit}>
          {say('send')}
        </Button>
      </Flex>
    </Box>
  );
}
