import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Sheet } from '../lib/sheet';
import { States } from '../lib/states';
import { Moment, useSay, useWord } from '../lib/text';
import { useAct } from '../lib/use-act';
import { useLoad } from '../lib/use-load';

/** What a check found of an outside service. */
interface Finding {
  ok: boolean;
  message: string;
  checked_at: string;
  /** Since when it is so; only of scheduled checks. */
  since?: string;
  configured?: boolean;
}

interface LastState {
  name: string;
  last: Finding | null;
}

type Checked = Finding & { name: string; configured: boolean };

/** Whether the outside services work: as the last scheduled check found them, and on demand (spec/system-status.md). */
export default function SystemStatus() {
  const say = useSay();
  const last = useLoad<{ services: LastState[] }>('/souq/system-status');
  const { busy, run } = useAct();
  const [fresh, setFresh] = useState<readonly Checked[]>([]);
  const check = async () => {
    const answer = await run<{ services: Checked[] }>('post', '/souq/system-status/check');
    if (answer) setFresh(answer.services);
  };
  return (
    <Sheet
      title={say('status.title')}
      subtitle={say('status.subtitle')}
      action={
        <Button loading={busy} onClick={() => void check()}>
          {say('status.check')}
        </Button>
      }
    >
      <Typography role="status" tag="p">
        {busy && say('status.checking')}
      </Typography>
      <States of={last}>
        {({ services }) => services.map(({ name, last: scheduled }) => <Service key={name} name={name} finding={fresh.find((found) => found.name === name) ?? scheduled} />)}
      </States>
    </Sheet>
  );
}

function stateOf(finding: Finding | null): 'unknown' | 'off' | 'ok' | 'down' {
  if (finding === null) return 'unknown';
  if (finding.configured === false) return 'off';
  return finding.ok ? 'ok' : 'down';
}

function Service({ name, finding }: { name: string; finding: Finding | null }) {
  const say = useSay();
  const word = useWord();
  const state = stateOf(finding);
  return (
    <Box tag="section" aria-label={word('status.service', name)} background="neutral0" shadow="tableShadow" hasRadius padding={4} marginBottom={3}>
      <Flex gap={2}>
        <Typography variant="delta" tag="h2">
          {word('status.service', name)}
        </Typography>
        <Badge variant={state === 'ok' ? 'success' : state === 'down' ? 'danger' : 'neutral'}>{say(`status.${state}`)}</Badge>
      </Flex>
      {finding && (
        <>
          <Typography tag="p" dir="auto">
            {finding.message}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {say('status.checkedAt')} <Moment at={finding.checked_at} />
            {finding.since && (
              <>
                {' · '}
                {say('status.since')} <Moment at={finding.since} />
              </>
            )}
          </Typography>
        </>
      )}
    </Box>
  );
}
