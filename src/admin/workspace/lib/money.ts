const grouped = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** An amount as people read it, in Latin digits whatever the language: `168,997.10`; what is no number stays as it is. */
export const readable = (amount: string | number): string => (Number.isFinite(Number(amount)) && amount !== '' ? grouped.format(Number(amount)) : String(amount));
