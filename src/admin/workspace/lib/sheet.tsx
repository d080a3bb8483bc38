import { Layouts, Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  subtitle: string;
  /** Beside the title. */
  action?: ReactNode;
  children: ReactNode;
}

/** A page with its heading. */
export function Sheet({ title, subtitle, action, children }: Props) {
  return (
    <>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={subtitle} primaryAction={action} />
      <Layouts.Content>{children}</Layouts.Content>
    </>
  );
}
