/** Lists of the next month are sent to the payer before the 25th (Decree 335/2026, Art. 28). */
const lastDay = "24";

export interface Preparing {
  readonly month: string;
  readonly deadline: string;
}

/** On any day of November the office prepares December, until 24 November. */
export function preparing(businessDate: string): Preparing {
  const year = Number(businessDate.slice(0, 4));
  const month = Number(businessDate.slice(5, 7));
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, "0")}`;
  return { month: next, deadline: `${businessDate.slice(0, 7)}-${lastDay}` };
}
