import type { ReactElement, ReactNode } from 'react';
import type { Listing } from '../../../platform/db';
import type { Reply } from '../../../platform/http';
import { type ExportFormat, exportTable } from '../export';
import type { PageCall } from '../http/declare';
import { type Filter, type FilterValues, readFilters } from './filter-values';
import { FilterForm } from './filters';
import { Table } from './parts';
import { withParams } from './url';

/** Lists with filters, pages and exports, as data. */

export type Cell = string | number | null;

export interface Column<Row> {
  label: string;
  /** The value in exports, and on the page without `show`. Absent = not exported. */
  value?(row: Row): Cell;
  /** What the page shows. */
  show?(row: Row): ReactNode;
  /** Stands in exports only. */
  exportOnly?: boolean;
}

export interface TableSpec<Row, N extends string = string> {
  /** Rows a page, default 25. */
  size?: number;
  /** Name of its page parameter, default `page`; two tables of one page have two. */
  pageParam?: string;
  columns: readonly Column<Row>[];
  /** The rows that pass the filters, in their order. */
  source(filters: FilterValues<N>, call: PageCall): Listing<Row>;
  /** What stands there when no row passes. */
  empty: string;
}

export interface ListSpec<Row, N extends string = string> extends TableSpec<Row, N> {
  /** Name of the exported file and of its audit row. */
  name: string;
  /** Title of exported sheets and pages. */
  title: string;
  filters: readonly Filter<N>[];
  exports?: readonly ExportFormat[];
  /** Rows an export holds at most, default 2000. */
  exportLimit?: number;
}

const PAGE_SIZE = 25;
const EXPORT_LIMIT = 2000;

/** A whole list page, or its export when the query string asks for one (`?export=csv`). @param extra stands between the filters and the table */
export async function listPage<Row, N extends string>(spec: ListSpec<Row, N>, call: PageCall, extra?: ReactNode): Promise<ReactElement | Reply> {
  const filters = readFilters(call, spec.filters);
  const format = spec.exports?.find((known) => known === call.url.searchParams.get('export'));
  if (format) return exported(spec, filters, format, call);
  const part = await listTable(spec, filters, call);
  return (
    <>
      <FilterForm url={call.url} filters={spec.filters} values={filters} />
      {extra}
      <ExportLinks url={call.url} formats={spec.exports ?? []} />
      {part}
    </>
  );
}

/** The table of a list with its pages; a page beyond the end is the last one. */
export async function listTable<Row, N extends string>(spec: TableSpec<Row, N>, filters: FilterValues<N>, call: PageCall): Promise<ReactElement> {
  const { size = PAGE_SIZE, pageParam = 'page' } = spec;
  const source = spec.source(filters, call);
  const count = await source.count();
  const last = Math.max(1, Math.ceil(count / size));
  const asked = call.url.searchParams.get(pageParam) ?? '';
  const number = Math.min(/^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : 1, last);
  const rows = count === 0 ? [] : await source.rows({ limit: size, offset: (number - 1) * size });
  const columns = spec.columns.filter(({ exportOnly }) => !exportOnly);
  return (
    <>
      <Table
        head={columns.map(({ label }) => label)}
        rows={rows}
        cells={(row) => columns.map(({ show, value }) => (show ? show(row) : (value?.(row) ?? null)))}
        empty={spec.empty}
      />
      <Pager url={call.url} param={pageParam} number={number} last={last} count={count} />
    </>
  );
}

async function exported<Row, N extends string>(spec: ListSpec<Row, N>, filters: FilterValues<N>, format: ExportFormat, call: PageCall): Promise<Reply> {
  const rows = await spec.source(filters, call).rows({ limit: spec.exportLimit ?? EXPORT_LIMIT, offset: 0 });
  const columns = spec.columns.filter(({ value }) => value);
  return exportTable(
    { name: spec.name, title: spec.title, head: columns.map(({ label }) => label), rows: rows.map((row) => columns.map(({ value }) => value?.(row) ?? null)) },
    format,
    { actor: call.actor, filters },
  );
}

const FORMAT_WORDS: Record<ExportFormat, string> = { csv: 'CSV', xlsx: 'Excel', pdf: 'PDF' };

/** Links to the exports of a list, with its filters. */
export const ExportLinks = ({ url, formats }: { url: URL; formats: readonly ExportFormat[] }) =>
  formats.length === 0 ? null : (
    <p className="exports">
      تصدير:
      {formats.map((format) => (
        <a key={format} href={withParams(url, { export: format, page: undefined })} download>
          {FORMAT_WORDS[format]}
        </a>
      ))}
    </p>
  );

interface PagerProps {
  url: URL;
  param: string;
  number: number;
  last: number;
  count: number;
}

const Pager = ({ url, param, number, last, count }: PagerProps) => (
  <nav className="pager" aria-label="الصفحات">
    <span>
      {count} نتيجة · صفحة {number} من {last}
    </span>
    {number > 1 ? (
      <a rel="prev" href={withParams(url, { [param]: number - 1 })}>
        السابق
      </a>
    ) : null}
    {number < last ? (
      <a rel="next" href={withParams(url, { [param]: number + 1 })}>
        التالي
      </a>
    ) : null}
  </nav>
);
