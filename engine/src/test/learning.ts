import type { FactKind, PolicySetDefinition } from "../language/definition.ts";
import { anyValue, readValue } from "../language/fact-value.ts";
import type { FactRecord, FactValue, HouseholdInput } from "../language/facts.ts";
import { dateOfDayNumber } from "../values/civil-date.ts";
import { firstDayNumber, type Month } from "../values/month.ts";
import { isChoice, isRange, type Value } from "../values/value.ts";
import type { Dice } from "./dice.ts";

interface Learning {
  readonly dice: Dice;
  readonly definition: PolicySetDefinition;
  readonly month: Month;
}

/**
 * The household with something more known: a fact said in part or not at all, a list declared complete, a relation
 * that wasn't stated. A birth is learned only before the month: whoever is recorded counts as born until then.
 */
export function learned(home: HouseholdInput, learning: Learning): HouseholdInput {
  const { dice, definition } = learning;
  switch (dice.int(1, 8)) {
    case 1:
      return { ...home, completeLists: definition.lists.map(({ id }) => id) };
    case 2: {
      const relations = (home.relations ?? []).flatMap((relation) => {
        const { unstated, ...stated } = relation;
        return unstated !== true ? [relation] : dice.chance(50) ? [stated] : [];
      });
      return { ...home, relations };
    }
    case 3:
      return { ...home, facts: moreOf("household", home, learning) };
    default: {
      if (home.members.length === 0) return home;
      const chosen = dice.pick(home.members);
      const facts = moreOf("person", { ...home, ...chosen }, learning);
      const members = home.members.map((each) => (each === chosen ? { ...each, facts } : each));
      return { ...home, members };
    }
  }
}

interface Recorded {
  readonly facts: readonly FactRecord[];
  readonly completeLists?: readonly string[];
}

function moreOf(
  subject: "person" | "household",
  { facts }: Recorded,
  { dice, definition, month }: Learning,
): readonly FactRecord[] {
  const kinds = definition.facts.filter((item) => item.subject === subject);
  if (kinds.length === 0) return facts;
  const kind = dice.pick(kinds);
  const before = facts.filter((record) => record.kind === kind.id);
  const [only] = before;
  // absent on a complete list, or seen from other facts, is an answer already
  if (!only && kind.absence.means !== "unknown") return facts;
  if (before.length > 1) return facts;
  const possible = only ? readValue(only.value, kind.value) : anyValue(kind.value);
  const value = possible === undefined ? undefined : oneOf(possible, kind, dice);
  const birth = kind.id === definition.birth;
  if (value === undefined || (birth && String(value) >= dateOfDayNumber(firstDayNumber(month)))) return facts;
  return [...facts.filter((record) => record !== only), { ...(only ?? { kind: kind.id }), value }];
}

/** One of the values that are possible. */
function oneOf(possible: Value, kind: FactKind, dice: Dice): FactValue {
  if (possible === "unknown") return dice.chance(50);
  if (isChoice(possible)) return dice.pick(possible);
  if (!isRange(possible)) return possible;
  const found = dice.pick([possible.lo, possible.hi, dice.int(possible.lo, possible.hi)]);
  return kind.value.type === "date" ? dateOfDayNumber(found) : found;
}
