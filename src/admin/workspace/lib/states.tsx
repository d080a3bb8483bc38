import { Box, Button, EmptyStateLayout, Flex, Loader } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Loaded } from './use-load';

/** What stands in place of content: still loading, refused, or nothing there. */
export function States<T>({ of: { data, error, loading, reload }, empty, children }: { of: Loaded<T>; empty?: (data: T) => boolean; children(data: T): ReactNode }) {
  const { formatMessage } = useIntl();
  if (data === undefined && loading) {
    return (
      <Flex justifyContent="center" padding={8}>
        <Loader>{formatMessage({ id: 'souq.loading' })}</Loader>
      </Flex>
    );
  }
  if (data === undefined) {
    return (
      <Box padding={8} role="alert">
        <EmptyStateLayout content={error ?? ''} action={<Button onClick={() => void reload()}>{formatMessage({ id: 'souq.retry' })}</Button>} />
      </Box>
    );
  }
  if (empty?.(data)) {
    return (
      <Box padding={8}>
        <EmptyStateLayout content={formatMessage({ id: 'souq.empty' })} />
      </Box>
    );
  }
  return <>{children(data)}</>;
}
