import { parseCivilDate, parseMonth } from "@ansinh/engine";
import { monthlyAreas, monthlyPolicySet, releaseAreas, releasePolicySet } from "@ansinh/policies";
import { InvalidArgumentError } from "commander";
import { tenantPolicySet } from "#modules/policy/index.ts";
import { businessDate } from "#platform/business-date.ts";
import type { AddCommands } from "#platform/command.ts";
import { policyFigures } from "../queries/policy-figures.ts";
import { figureWords } from "../rules/figure-words.ts";

interface FiguresOptions {
  readonly month: NonNullable<ReturnType<typeof parseMonth>>;
  readonly knownOn?: NonNullable<ReturnType<typeof parseCivilDate>>;
}

const monthGiven = (text: string) => {
  const month = parseMonth(text);
  if (month) return month;
  throw new InvalidArgumentError("tháng dạng YYYY-MM / a month as YYYY-MM");
};
const dayGiven = (text: string) => {
  const day = parseCivilDate(text);
  if (day) return day;
  throw new InvalidArgumentError("ngày dạng YYYY-MM-DD / a day as YYYY-MM-DD");
};

/** `ansinh figures --month YYYY-MM [--known-on DATE]`: sums alone, nobody is named. */
export const addFiguresCommand: AddCommands = (program, line) => {
  program
    .command("figures")
    .description(
      "số người, số tiền theo từng chế độ và các chỉ tiêu của tỉnh / people and money by policy, and the province's indicators",
    )
    .requiredOption("--month <YYYY-MM>", "tháng / month", monthGiven)
    .option("--known-on <YYYY-MM-DD>", "theo luật biết đến ngày / law as known on", dayGiven)
    .action(async ({ month, knownOn }: FiguresOptions) => {
      const figures = await line.withServices(async (services, actor) => {
        const { tenant } = actor;
        const { today, monthly, whole } = await services.database.read(actor, async (tx) => ({
          today: await businessDate(tx, tenant, services.clock),
          monthly: await tenantPolicySet(tx, { tenant, release: monthlyPolicySet }),
          whole: await tenantPolicySet(tx, { tenant, release: releasePolicySet }),
        }));
        const others = releaseAreas.filter((area) => !area.paidMonthly);
        const question = {
          tenant,
          month,
          knownOn: knownOn ?? dayGiven(today),
          // what communes pay isn't left open by lists of other areas that nobody has loaded
          parts: [
            { set: monthly, indicators: monthlyAreas.flatMap((area) => area.indicators) },
            { set: whole, indicators: others.flatMap((area) => area.indicators) },
          ],
        };
        return policyFigures(services.database, question, line.progress);
      });
      line.print(figures, figureWords(figures, releaseAreas, releasePolicySet));
    });
};
