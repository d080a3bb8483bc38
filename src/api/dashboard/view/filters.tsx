import { Select } from './fields';
import { type Filter, type FilterValues, FLAG_CHOICES } from './filter-values';

/** The filter form above a list. */

interface FilterFormProps {
  url: URL;
  filters: readonly Filter[];
  values: FilterValues;
}

/** The form; a new search starts at the first page. */
export const FilterForm = ({ url, filters, values }: FilterFormProps) => (
  <form method="get" action={url.pathname} className="filters">
    {filters.map((filter) => (
      <FilterField key={filter.name} filter={filter} value={values[filter.name] ?? ''} />
    ))}
    <div className="filter-buttons">
      <button type="submit">بحث</button>
      {Object.keys(values).length > 0 ? <a href={url.pathname}>مسح</a> : null}
    </div>
  </form>
);

function FilterField({ filter: { name, label, kind = 'text', choices }, value }: { filter: Filter; value: string }) {
  if (kind === 'choice' || kind === 'flag') return <Select name={name} label={label} choices={choices ?? FLAG_CHOICES} value={value} blank="الكل" />;
  return (
    <label>
      {label}
      <input name={name} type={kind === 'date' ? 'date' : 'search'} defaultValue={value} />
    </label>
  );
}
