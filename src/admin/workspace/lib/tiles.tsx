import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import styled from 'styled-components';

const Grid = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr));
  gap: 16px;
`;

export interface Tile {
  label: string;
  value: ReactNode;
}

/** Figures side by side, each under its name. */
export function Tiles({ of }: { of: readonly Tile[] }) {
  return (
    <Grid>
      {of.map(({ label, value }) => (
        <Box key={label} background="neutral0" shadow="tableShadow" hasRadius padding={4}>
          <Typography tag="dt" variant="pi" textColor="neutral600">
            {label}
          </Typography>
          <Typography tag="dd" variant="beta">
            <bdi dir="ltr">{value}</bdi>
          </Typography>
        </Box>
      ))}
    </Grid>
  );
}
