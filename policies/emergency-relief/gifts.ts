import {
  type Benefit,
  type Clause,
  type FactKind,
  highestOf,
  isOneOf,
  of,
  type Parameter,
  ratioOf,
  stack,
  type Text,
  text,
  type ValueSchema,
} from "@ansinh/engine";
import { decree335 } from "../kit/index.ts";
import { groupsOf2026 } from "../social-assistance/law.ts";
import { householdVisitedBy, personVisitedBy } from "./facts.ts";
import { happened } from "./law.ts";

type EnumKind = FactKind<Extract<ValueSchema, { type: "enum" }>>;
type Visitor = "national" | "ministry";
type Gift = "cash" | "goods";

const article14 = decree335("14");
const visitors: Readonly<Record<Visitor, Text>> = {
  national: text("lãnh đạo Đảng, Nhà nước thăm", "visited by leaders of Party and State"),
  ministry: text("lãnh đạo bộ, cơ quan trung ương, tỉnh thăm", "visited by leaders of ministry or province"),
};
const gifts: Readonly<Record<Gift, Text>> = {
  cash: text("quà tiền mặt", "gift of money"),
  goods: text("quà hiện vật trị giá", "gift of goods worth"),
};

interface Recipient {
  readonly id: "household" | "person";
  readonly words: Text;
  readonly visitedBy: EnumKind;
  readonly levels: Readonly<Record<Visitor, Readonly<Record<Gift, number>>>>;
}

const household: Recipient = {
  id: "household",
  words: text("hộ gia đình", "household"),
  visitedBy: householdVisitedBy,
  levels: {
    national: { cash: 3_000_000, goods: 500_000 },
    ministry: { cash: 2_000_000, goods: 300_000 },
  },
};
const person: Recipient = {
  id: "person",
  words: text("cá nhân", "person"),
  visitedBy: personVisitedBy,
  levels: {
    national: { cash: 1_000_000, goods: 500_000 },
    ministry: { cash: 1_000_000, goods: 300_000 },
  },
};

const eachGift = <Part>(make: (visitor: Visitor, gift: Gift) => Part): readonly Part[] =>
  (["national", "ministry"] as const).flatMap((visitor) =>
    (["cash", "goods"] as const).map((gift) => make(visitor, gift)),
  );
const nameOf = ({ id }: Recipient, visitor: Visitor, gift: Gift) => `${id}-${visitor}-${gift}`;

const levelsOf = (of: Recipient): readonly Parameter[] =>
  eachGift((visitor, gift) => ({
    id: `visitGift-${nameOf(of, visitor, gift)}`,
    label: text(
      `Mức ${gifts[gift].vi}, ${of.words.vi} được ${visitors[visitor].vi}`,
      `Level of the ${gifts[gift].en}, ${of.words.en} ${visitors[visitor].en}`,
    ),
    short: gifts[gift],
    type: "money",
    min: 100_000,
    max: 100_000_000,
    versions: [{ ...groupsOf2026, value: of.levels[visitor][gift], citation: article14 }],
  }));

const clausesOf = (of: Recipient): readonly Clause[] =>
  eachGift((visitor, gift) => {
    const words = text(
      `${of.words.vi} được ${visitors[visitor].vi}`,
      `${of.words.en} ${visitors[visitor].en}`,
    );
    const value = {
      parameter: `visitGift-${nameOf(of, visitor, gift)}`,
      coefficient: ratioOf("1"),
      rounding: "exact",
    } as const;
    const is = isOneOf(of.visitedBy, visitor);
    return {
      id: `visit-gift-${of.id}.${visitor}-${gift}`,
      amounts: [{ ...groupsOf2026, citation: article14, value }],
      rules: [
        {
          ...groupsOf2026,
          citation: article14,
          value: {
            label: text(`${words.vi}: ${gifts[gift].vi}`, `${words.en}: ${gifts[gift].en}`),
            reason: words,
            conditions: [
              happened(
                "visited",
                { label: words, refusal: text(`không phải ${words.vi}`, `not: ${words.en}`), is },
                article14,
              ),
            ],
          },
        },
      ],
    };
  });

const giftsOf = (recipient: Recipient): Benefit => {
  const clauses = clausesOf(recipient);
  return {
    id: `visit-gift-${recipient.id}`,
    label: text(`Quà thăm hỏi ${recipient.words.vi}`, `Visitors' gift to a ${recipient.words.en}`),
    period: "once",
    ...(recipient.id === "household" ? { subject: "household" as const } : {}),
    clauses,
    // money and goods together, of one visit
    combination: highestOf(
      article14,
      ...[clauses.slice(0, 2), clauses.slice(2)].map((visit) =>
        stack(article14, ...visit.map(({ id }) => of(id))),
      ),
    ),
    details: [],
  };
};

/** Thăm hỏi, tặng quà (khẩn cấp, Tết, giáp hạt): money and goods. Gifts to agencies are of no person or household. */
export const visitGifts: readonly Benefit[] = [household, person].map(giftsOf);
export const giftLevels: readonly Parameter[] = [household, person].flatMap(levelsOf);
