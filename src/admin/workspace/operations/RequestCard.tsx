import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useOwnPages } from '../lib/own-pages';
import { Moment, useWord } from '../lib/text';
import { RequestActs } from '../requests/RequestActs';
import { partiesOf, type RequestRow } from '../requests/types';

/** A request in a few lines, with what may be done with it. */
export function RequestCard({ request, changed, aside }: { request: RequestRow; changed(): Promise<void>; aside?: ReactNode }) {
  const word = useWord();
  const { readonly } = useOwnPages();
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={3}>
      <Flex justifyContent="space-between" gap={2} alignItems="flex-start">
        <Typography tag={Link} to={`../requests/${request.id}`} relative="path" fontWeight="bold" textColor="primary700" dir="auto">
          {request.title}
        </Typography>
        {aside ?? <Badge>{word('requests.type', request.type)}</Badge>}
      </Flex>
      <Typography tag="p" variant="pi">
        <bdi>{partiesOf(request)}</bdi>
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        <bdi>{[request.subcategory, request.city].filter(Boolean).join(' · ')}</bdi>
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        <Moment at={request.created_at} />
      </Typography>
      {!readonly && request.acts.length > 0 && (
        <Box paddingTop={2}>
          <RequestActs id={request.id} acts={request.acts} size="S" done={changed} />
        </Box>
      )}
    </Box>
  );
}
