import { Box, Typography } from '@strapi/design-system';
import styled from 'styled-components';
import { Countdown } from '../lib/countdown';
import { useSay } from '../lib/text';
import type { RequestRow } from '../requests/types';
import { RequestCard } from './RequestCard';

const Row = styled.ul`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(26rem, 1fr));
  gap: 16px;
`;

/** Urgent requests that nobody has taken, with the time they have left. */
export function Urgent({ requests, changed }: { requests: readonly RequestRow[]; changed(): Promise<void> }) {
  const say = useSay();
  return (
    <Box tag="section" aria-label={say('ops.urgent')} paddingBottom={6}>
      <Box paddingBottom={2}>
        <Typography variant="beta" tag="h2">
          {say('ops.urgent')}
        </Typography>
      </Box>
      <Row>
        {requests.map((request) => (
          <li key={request.id}>
            <RequestCard request={request} changed={changed} aside={request.expires_at && <Countdown until={request.expires_at} over={() => void changed()} />} />
          </li>
        ))}
      </Row>
    </Box>
  );
}
