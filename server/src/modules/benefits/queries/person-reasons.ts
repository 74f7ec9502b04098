import { civilDate, explainTo, month } from "@ansinh/engine";
import { monthlyPolicySet } from "@ansinh/policies";
import type { Actor } from "#kernel/actor.ts";
import { tenantPolicySet } from "#modules/policy/index.ts";
import { peopleShown, registryProblems } from "#modules/registry/index.ts";
import { businessDate } from "#platform/business-date.ts";
import type { Services } from "#platform/services.ts";
import type { PersonReasons } from "../routes/reasons-answers.ts";
import { shownBenefits } from "../rules/shown-reasons.ts";
import { decidedHouseholds } from "./determined.ts";

export interface ReasonsQuestion {
  readonly person: string;
  readonly month: string;
  /** 'YYYY-MM-DD': law and facts as known at the end of that day; null: today. */
  readonly known: string | null;
}

/** What the law says of one person in a month, with every reason; sealed ones only for who holds the class. */
export async function personReasons(
  services: Services,
  actor: Actor,
  question: ReasonsQuestion,
): Promise<PersonReasons> {
  const seen = await services.database.read(actor, async (tx) => ({
    people: await peopleShown(tx, actor, [question.person]),
    today: await businessDate(tx, actor.tenant, services.clock),
  }));
  const [person] = seen.people;
  if (!person) throw registryProblems.personNotFound({ id: question.person });
  const knownOn = civilDate(question.known ?? seen.today);
  const knownAt = question.known ? new Date(`${question.known}T23:59:59.999+07:00`) : null;
  const { set, households, terms } = await services.database.batch(async (tx) => ({
    set: await tenantPolicySet(tx, {
      tenant: actor.tenant,
      release: monthlyPolicySet,
      publishedBy: knownAt,
    }),
    ...(await decidedHouseholds(tx, {
      tenant: actor.tenant,
      communes: [person.commune],
      people: [person.id],
      day: knownOn,
      knownAt,
    })),
  }));
  const household = households.find((item) => item.members.some((member) => member.id === person.id));
  if (!household) throw registryProblems.personNotFound({ id: question.person });
  const asked = { household, person: person.id, month: month(question.month), knownOn };
  const told = explainTo(set, asked, new Set(actor.classes));
  const held = new Set(
    terms.filter((term) => term.personId === person.id && term.state !== "ended").map((term) => term.benefit),
  );
  return {
    person: person.id,
    month: question.month,
    knownOn,
    policySet: told.policySet.hash,
    living: told.living,
    benefits: shownBenefits(told).map((benefit) => ({
      ...benefit,
      hasGrant: held.has(benefit.benefit),
    })),
  };
}
