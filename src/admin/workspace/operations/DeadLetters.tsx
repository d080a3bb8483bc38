import { Badge, Button, Dialog, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { ConfirmDialog, Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Choice } from '../lib/choice';
import { useOwnPages } from '../lib/own-pages';
import { States } from '../lib/states';
import { Moment, useSay } from '../lib/text';
import { useAct } from '../lib/use-act';
import { useLoad } from '../lib/use-load';

interface Letter {
  id: number;
  subject: string;
  attempts: number;
  last_error: string;
  failed_at: string;
  state: 'open' | 'requeued' | 'discarded';
  resolved_label: string;
}

const COLUMNS = ['subject', 'failedAt', 'attempts', 'lastError', 'state'] as const;

/** Jobs that were given up: put back into the queue, or taken off the list. */
export default function DeadLetters() {
  const say = useSay();
  const { readonly } = useOwnPages();
  const [state, setState] = useState('open');
  const [oldest, setOldest] = useState<number>();
  const letters = useLoad<{ results: Letter[] }>(`/souq/dead-letters?state=${state}${oldest ? `&before=${oldest}` : ''}`);
  const filter = (value: string) => {
    setOldest(undefined);
    setState(value);
  };
  return (
    <>
      <Page.Title>{say('letters.title')}</Page.Title>
      <Layouts.Header title={say('letters.title')} subtitle={say('letters.subtitle')} />
      <Layouts.Content>
        <Flex paddingBottom={4} gap={4} alignItems="flex-end">
          <Choice
            label={say('status')}
            value={state}
            any={say('any')}
            options={['open', 'requeued', 'discarded'].map((value) => ({ value, label: say(`letters.state.${value}`) }))}
            onChange={filter}
          />
          {oldest && (
            <Button variant="tertiary" onClick={() => setOldest(undefined)}>
              {say('newest')}
            </Button>
          )}
        </Flex>
        <States of={letters} empty={({ results }) => results.length === 0}>
          {({ results }) => (
            <>
              <Table colCount={COLUMNS.length + 1} rowCount={results.length}>
                <Thead>
                  <Tr>
                    {COLUMNS.map((column) => (
                      <Th key={column}>
                        <Typography variant="sigma">{say(`letters.${column}`)}</Typography>
                      </Th>
                    ))}
                    <Th>
                      <Typography variant="sigma">{say('actions')}</Typography>
                    </Th>
                  </Tr>
                </Thead>
                <Tbody>
                  {results.map((letter) => (
                    <Row key={letter.id} letter={letter} readonly={readonly} done={letters.reload} />
                  ))}
                </Tbody>
              </Table>
              {results.length >= 50 && (
                <Flex justifyContent="center" paddingTop={4}>
                  <Button variant="tertiary" onClick={() => setOldest(results.at(-1)?.id)}>
                    {say('older')}
                  </Button>
                </Flex>
              )}
            </>
          )}
        </States>
      </Layouts.Content>
    </>
  );
}

function Row({ letter, readonly, done }: { letter: Letter; readonly: boolean; done(): Promise<void> }) {
  const say = useSay();
  const { busy, run } = useAct('souq.saved');
  const act = async (what: 'requeue' | 'discard') => {
    await run('post', `/souq/dead-letters/${letter.id}/${what}`);
    await done();
  };
  return (
    <Tr>
      <Td>{letter.subject}</Td>
      <Td>
        <Moment at={letter.failed_at} />
      </Td>
      <Td>{letter.attempts}</Td>
      <Td>
        <Typography ellipsis title={letter.last_error} dir="ltr">
          {letter.last_error}
        </Typography>
      </Td>
      <Td>
        <Badge>{say(`letters.state.${letter.state}`)}</Badge> {letter.resolved_label}
      </Td>
      <Td>
        {letter.state === 'open' && !readonly && (
          <Flex gap={2}>
            <Button size="S" loading={busy} onClick={() => void act('requeue')}>
              {say('letters.requeue')}
            </Button>
            <Dialog.Root>
              <Dialog.Trigger>
                <Button size="S" variant="danger-light" disabled={busy}>
                  {say('letters.discard')}
                </Button>
              </Dialog.Trigger>
              <ConfirmDialog onConfirm={() => void act('discard')}>{say('letters.discardSure')}</ConfirmDialog>
            </Dialog.Root>
          </Flex>
        )}
      </Td>
    </Tr>
  );
}
