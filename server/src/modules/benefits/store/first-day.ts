/** First day of a month, as tables keep it. Errors: not a month. */
export function firstDay(month: string): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new RangeError(`not a month: ${month}`);
  return `${month}-01`;
}
