import { Badge, Box, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import styled from 'styled-components';
import { readable } from './money';
import { useSay } from './text';

/** Parts of the pane that shows one thing. */

/** The sheet itself, headed by its name and the words on how it stands. */
export function Pane({ name, badges, actions, children }: { name: string; badges: readonly string[]; actions?: ReactNode; children: ReactNode }) {
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={6}>
      <Flex gap={2} wrap="wrap">
        <Typography variant="beta" tag="h2" dir="auto">
          {name}
        </Typography>
        {badges.map((badge) => (
          <Badge key={badge} active>
            {badge}
          </Badge>
        ))}
      </Flex>
      {actions && (
        <Flex gap={2} paddingTop={4} wrap="wrap" alignItems="flex-end">
          {actions}
        </Flex>
      )}
      {children}
    </Box>
  );
}

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box tag="section" paddingTop={6}>
      <Box paddingBottom={2}>
        <Typography variant="delta" tag="h3">
          {title}
        </Typography>
      </Box>
      {children}
    </Box>
  );
}

const Grid = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr));
  gap: 12px 24px;
  padding-block-start: 16px;
`;

/** Named values; empty ones are left out. */
export function Facts({ of }: { of: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <Grid>
      {of
        .filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
        .map(([label, value]) => (
          <div key={label}>
            <Typography tag="dt" variant="pi" textColor="neutral600">
              {label}
            </Typography>
            <Typography tag="dd">
              <bdi>{value}</bdi>
            </Typography>
          </div>
        ))}
    </Grid>
  );
}

/** Rows of cells under their headings; a sentence when there are none. */
export function Rows({ columns, rows }: { columns: readonly string[]; rows: readonly { id: number | string; cells: readonly ReactNode[] }[] }) {
  const say = useSay();
  if (rows.length === 0) return <Typography textColor="neutral600">{say('empty')}</Typography>;
  return (
    <Table colCount={columns.length} rowCount={rows.length + 1}>
      <Thead>
        <Tr>
          {columns.map((column) => (
            <Th key={column}>
              <Typography variant="sigma">{column}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            {row.cells.map((cell, index) => (
              <Td key={columns[index]}>{typeof cell === 'string' || typeof cell === 'number' ? <Typography dir="auto">{cell}</Typography> : cell}</Td>
            ))}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

/** An amount with its currency, in Latin digits whatever the language. */
export function Money({ amount, currency = '' }: { amount: string | number; currency?: string }) {
  return (
    <bdi dir="ltr">
      {readable(amount)} {currency}
    </bdi>
  );
}
