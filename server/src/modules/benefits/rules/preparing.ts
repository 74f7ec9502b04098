import { addMonths, type CivilDate, type Month, monthOf } from "@ansinh/engine";

/** On any day of November the lists of December are made (to the payer before the 25th). */
export const monthInPreparation = (today: CivilDate): Month => addMonths(monthOf(today), 1);
